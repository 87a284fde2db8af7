# Writes durability.json: survival of ties with delayed entry, as R's survival has it.
# Made with R 4.2.2 and survival 3.5.3: Rscript test/golden/make-durability.R > test/golden/durability.json
library(survival)

set.seed(20150101)
records <- function(n, groups, delayed) {
  start <- sample(0:9000, n, replace = TRUE)
  group <- sample(groups, n, replace = TRUE)
  life <- ceiling(rexp(n, rate = 1 / ifelse(group == groups[1], 2500, 5000)))
  last <- 12000
  first <- if (delayed) 4000 else 0
  stop <- pmin(start + life, last)
  keep <- stop >= first
  data.frame(start, stop, ended = as.integer(start + life <= last), group)[keep, ]
}

# What lived to a day is under observation on it, the day of the beginning included.
case <- function(name, data, first) {
  entry <- pmax(first - data$start, 0) - 1
  age <- data$stop - data$start
  curves <- lapply(c("all", sort(unique(data$group))), function(which) {
    rows <- which == "all" | data$group == which
    fit <- survfit(Surv(entry[rows], age[rows], data$ended[rows]) ~ 1, conf.type = "log-log")
    at <- 365.25 * c(1, 5, 10, 20)
    at <- at[at < max(age[rows])]
    found <- summary(fit, times = at)
    # The first age at which the curve is at most a half, not the middle of a flat piece.
    half <- function(curve) c(fit$time[which(curve <= 0.5 + 1e-12)], NA)[1] / 365.25
    list(
      group = which, ties = sum(rows), ended = sum(data$ended[rows]),
      years = at / 365.25, alive = found$surv, low = found$lower, high = found$upper,
      median = half(fit$surv), medianLow = half(fit$lower), medianHigh = half(fit$upper)
    )
  })
  expected <- if (first > 0) NULL else survdiff(Surv(age + 1, data$ended) ~ data$group)$exp
  list(name = name, first = first, data = data, curves = curves, expected = expected)
}

number <- function(x) ifelse(is.na(x), "null", formatC(x, digits = 15, format = "g", width = 1))
list_of <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
curve <- function(c) sprintf(
  '{"group":"%s","ties":%d,"ended":%d,"years":%s,"alive":%s,"low":%s,"high":%s,"median":%s,"medianLow":%s,"medianHigh":%s}',
  c$group, c$ties, c$ended, list_of(c$years), list_of(c$alive), list_of(c$low), list_of(c$high),
  number(c$median), number(c$medianLow), number(c$medianHigh)
)
written <- function(c) sprintf(
  '{"name":"%s","first":%d,"start":%s,"stop":%s,"ended":%s,"group":[%s],"curves":[%s],"expected":%s}',
  c$name, c$first, list_of(c$data$start), list_of(c$data$stop), list_of(c$data$ended),
  paste0('"', c$data$group, '"', collapse = ","), paste(sapply(c$curves, curve), collapse = ","),
  if (is.null(c$expected)) "null" else list_of(c$expected)
)
cases <- list(
  case("observed from the beginning", records(150, c("dialogue", "sister-city"), FALSE), 0),
  case("delayed entry", records(200, c("dialogue", "sister-city"), TRUE), 4000)
)
cat("[", paste(sapply(cases, written), collapse = ",\n"), "]\n", sep = "")
