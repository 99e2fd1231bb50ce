package dev.crossdock.core.build.dockerfile;

import java.util.List;
import java.util.Set;

/**
 * A text with its variables filled in.
 *
 * @param used the names that were asked for and set
 * @param unset the names that were asked for, not set, and had nothing to stand in for them
 * @param words the text split at blanks that are not quoted
 */
public record Expansion(String text, List<String> words, Set<String> used, Set<String> unset) {}
