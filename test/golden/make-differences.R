# Writes test/golden/differences-sna.json: what R's sna says of the networks of differences-graphs.json, with its defaults.
#
#     apt-get install r-base-core r-cran-sna r-cran-jsonlite
#     Rscript test/golden/make-differences.R
#
# Made with R 4.2.2 and sna 2.7-1. Matrices hold one tie per ordered pair; undirected ties stand in both directions.

suppressPackageStartupMessages({library(sna); library(jsonlite)})

calls <- list(
  "degree-undirected" = "degree(m)[v]",
  "degree-self-ties" = "degree(m)[v]",
  "closeness-pieces" = "closeness(m)[v]",
  "closeness-isolate" = "closeness(m)[v]",
  "closeness-direction" = "closeness(m)[v]",
  "harmonic-scale" = "closeness(m, cmode = 'suminvdir')[v]",
  "betweenness-scale" = "betweenness(m)[v]",
  "eigenvector-scale" = "evcent(m)[v]",
  "eigenvector-other-pieces" = "evcent(m)[v]",
  "reciprocity-dyads" = "grecip(m)[[1]]"
)
rows <- list()
for (row in fromJSON("test/golden/differences-graphs.json", simplifyVector = FALSE)) {
  call <- calls[[row$row]]
  if (is.null(call)) next
  ids <- unlist(row$actors)
  m <- matrix(0, length(ids), length(ids), dimnames = list(ids, ids))
  for (tie in row$ties) {
    m[tie[[1]], tie[[2]]] <- 1
    if (!isTRUE(row$directed)) m[tie[[2]], tie[[1]]] <- 1
  }
  v <- match(row$of, ids)
  value <- eval(parse(text = call))
  rows[[row$row]] <- list(sna = list(call = unbox(call), value = unbox(if (is.nan(value)) NA else value)))
  cat(row$row, value, "\n")
}
found <- list(sources = list(sna = unbox(as.character(packageVersion("sna")))), rows = rows)
writeLines(toJSON(found, digits = NA, na = "null", pretty = 1), "test/golden/differences-sna.json")
