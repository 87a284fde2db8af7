# Writes test/golden/brokerage.json: Gould-Fernandez brokerage of three networks, from R's sna.
#
#     apt-get install r-base-core r-cran-sna r-cran-jsonlite
#     Rscript test/golden/make-brokerage.R PATH/TO/ErasmusFlows.net
#
# Made with R 4.2.2 and sna 2.7-1 (sna::brokerage). Karate and the random directed graph are the fixtures of those names,
# karate as a symmetric digraph. The third is the learning mobility between 34 countries, 2014 to 2024, at 10,000
# participants and above, by regions of the United Nations' M49: from bavla/wNets, Data/ErasmusFlows.net (CC0 1.0; chart
# data of the European Commission, converted by V. Batagelj). Its ties of 5,000 and above stand in the golden, so that
# the threshold has something to leave out. `whole` holds graph-level values; sna's spread of them is that of
# `compat: "sna"`.
#
# The high-tech managers of Krackhardt (1987) are not here: no source with a licence for copying was at hand.

suppressPackageStartupMessages({library(sna); library(jsonlite)})

fixture <- function(name) {
  read <- fromJSON(file.path("test/fixtures", paste0(name, ".json")))
  ids <- read$actors$id
  m <- matrix(0, length(ids), length(ids), dimnames = list(ids, ids))
  directed <- if (is.null(read$ties$directed)) rep(FALSE, nrow(read$ties)) else read$ties$directed %in% TRUE
  for (i in seq_len(nrow(read$ties))) {
    a <- read$ties$source[i]; b <- read$ties$target[i]
    if (a == b) next
    m[a, b] <- 1
    if (!directed[i]) m[b, a] <- 1
  }
  list(m = m, groups = read$actors$group)
}

flows <- function(path) {
  lines <- sub("^\ufeff", "", readLines(path, encoding = "UTF-8"))
  lines <- lines[!grepl("^%", lines)]
  at <- grep("^\\*", lines)
  names <- sub('^ *[0-9]+ +"(.*)" *$', "\\1", lines[(at[1] + 1):(at[2] - 1)])
  arcs <- read.table(text = lines[(at[2] + 1):length(lines)])
  m <- matrix(0, length(names), length(names), dimnames = list(names, names))
  m[cbind(arcs[[1]], arcs[[2]])] <- arcs[[3]]
  diag(m) <- 0
  keep <- names != "Rest of the world"
  m[keep, keep]
}

region <- c(
  Austria = "Western", Belgium = "Western", Bulgaria = "Eastern", Croatia = "Southern", Cyprus = "Western Asia",
  Czechia = "Eastern", Denmark = "Northern", Estonia = "Northern", Finland = "Northern", France = "Western",
  Germany = "Western", Greece = "Southern", Hungary = "Eastern", Iceland = "Northern", Ireland = "Northern",
  Italy = "Southern", Latvia = "Northern", Liechtenstein = "Western", Lithuania = "Northern",
  Luxembourg = "Western", Malta = "Southern", Netherlands = "Western", "North Macedonia" = "Southern",
  Norway = "Northern", Poland = "Eastern", Portugal = "Southern", Romania = "Eastern", Serbia = "Southern",
  Slovakia = "Eastern", Slovenia = "Southern", Spain = "Southern", Sweden = "Northern",
  "T\u00fcrkiye" = "Western Asia", "United Kingdom" = "Northern"
)

columns <- c("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total")

answers <- function(m, groups) {
  b <- brokerage(m, groups)
  rows <- function(x) lapply(setNames(seq_len(nrow(m)), rownames(m)), function(i) unname(x[i, ]))
  list(
    columns = columns, counts = rows(b$raw.nli), expected = rows(b$exp.nli), sd = rows(b$sd.nli),
    whole = list(pairs = unname(b$raw.gli), expected = unname(b$exp.gli), snaSd = unname(b$sd.gli))
  )
}

karate <- fixture("karate")
drawn <- fixture("random-directed-weighted")
m <- flows(commandArgs(TRUE)[1])
kept <- which(m >= 5000, arr.ind = TRUE)
kept <- kept[order(kept[, 1], kept[, 2]), ]
erasmus <- list(
  regions = as.list(region[rownames(m)]),
  ties = lapply(seq_len(nrow(kept)), function(i) list(rownames(m)[kept[i, 1]], rownames(m)[kept[i, 2]], m[kept[i, 1], kept[i, 2]])),
  threshold = 10000
)
golden <- list(
  source = "R 4.2.2, sna 2.7-1: brokerage; test/golden/make-brokerage.R", generated = "2026-11-22",
  entries = list(
    karate = answers(karate$m, karate$groups),
    "random-directed-weighted" = answers(drawn$m, drawn$groups),
    "erasmus-flows" = c(erasmus, answers((m >= 10000) * 1, unname(region[rownames(m)])))
  )
)
writeLines(toJSON(golden, auto_unbox = TRUE, digits = NA, na = "null"), "test/golden/brokerage.json")
