# Who stands in between, and whom to introduce, as data frames of R:  Rscript standing.R [FILE …]
# Needs `comity` on the PATH (npm install --global comity). What comity says besides the table goes to stderr.
comity <- function(...) {
  lines <- system2("comity", shQuote(c(..., "--format", "csv")), stdout = TRUE)
  if (!is.null(attr(lines, "status"))) stop("comity refused; its message is above")
  # A name of a country or a person may be NA: only empty cells are missing.
  read.csv(text = lines, na.strings = "", encoding = "UTF-8")
}

given <- commandArgs(trailingOnly = TRUE)
network <- if (length(given) == 0) c("--example", "--as-of", "2025-11") else given

scores <- comity("measure", "degree,betweenness", network)
related <- cor(scores$degree, scores$betweenness, method = "spearman")
cat(sprintf("%d actors; degree and betweenness go together by %.3f\n", nrow(scores), related))
# People are not to be ranked: --top leaves them out, sorting the table would not.
print(comity("measure", "betweenness", network, "--top", "3"), row.names = FALSE)
ties <- comity("recommend", network, "--budget", "3")
print(ties[, c("source", "target", "benefit")], row.names = FALSE)
