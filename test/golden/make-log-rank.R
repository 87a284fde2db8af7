# Writes log-rank.json: log-rank tests of two and more groups, as R's survival has them; with delayed entry, of which survdiff
# knows nothing, as the score test of the exact partial likelihood, which is the same.
# Made with R 4.2.2 and survival 3.5.3: Rscript test/golden/make-log-rank.R > test/golden/log-rank.json
library(survival)

set.seed(19660116)
records <- function(n, groups, first, round) {
  start <- round * floor(sample(0:9000, n, replace = TRUE) / round)
  group <- sample(groups, n, replace = TRUE)
  mean <- c(2500, 4000, 3200, 6000)[match(group, groups)]
  life <- round * ceiling(rexp(n, rate = 1 / mean) / round)
  last <- 12000
  stop <- pmin(start + life, last)
  data.frame(start, stop, ended = as.integer(start + life <= last), group)[stop >= first, ]
}

# What lived to a day is under observation on it, the day of the beginning included.
case <- function(name, data, first) {
  age <- data$stop - data$start
  if (first == 0) {
    fit <- survdiff(Surv(age + 1, data$ended) ~ data$group)
    chi <- fit$chisq
  } else {
    entry <- pmax(first - data$start, 0) - 1
    chi <- coxph(Surv(entry, age, data$ended) ~ data$group, ties = "exact")$score
  }
  df <- length(unique(data$group)) - 1
  list(name = name, first = first, data = data, chi = chi, df = df, p = pchisq(chi, df, lower.tail = FALSE))
}

number <- function(x) formatC(x, digits = 15, format = "g", width = 1)
list_of <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
written <- function(c) sprintf(
  '{"name":"%s","first":%d,"start":%s,"stop":%s,"ended":%s,"group":["%s"],"chiSquare":%s,"df":%d,"p":%s}',
  c$name, c$first, list_of(c$data$start), list_of(c$data$stop), list_of(c$data$ended),
  paste(c$data$group, collapse = '","'), number(c$chi), c$df, number(c$p)
)
tails <- expand.grid(x = c(0.001, 0.5, 1, 3.84, 10, 40, 300), df = c(1, 2, 3, 7, 30))
tail_of <- function(i) sprintf('{"x":%s,"df":%d,"p":%s}', number(tails$x[i]), as.integer(tails$df[i]),
  number(pchisq(tails$x[i], tails$df[i], lower.tail = FALSE)))
methods <- c("dialogue", "sister-city", "festival", "sports")
cases <- list(
  case("two groups", records(120, methods[1:2], 0, 1), 0),
  case("four groups, many ends on one day", records(150, methods, 0, 300), 0),
  case("three groups with delayed entry", records(150, methods[1:3], 4000, 1), 4000),
  case("delayed entry, some ends on one day", records(60, methods[1:2], 4000, 200), 4000)
)
cat('{"tests":[', paste(sapply(cases, written), collapse = ",\n"), '],\n"tails":[',
  paste(sapply(seq_len(nrow(tails)), tail_of), collapse = ",\n"), "]}\n", sep = "")
