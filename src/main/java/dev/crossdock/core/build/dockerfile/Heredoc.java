package dev.crossdock.core.build.dockerfile;

/**
 * A document that stands in the lines behind its instruction.
 *
 * @param name the word that ends it
 * @param expand whether variables in it are filled in: not where any part of the name is quoted
 * @param content the lines between, each with its end; leading tabs are gone where {@code <<-} was
 *     written
 */
public record Heredoc(String name, boolean expand, String content) {}
