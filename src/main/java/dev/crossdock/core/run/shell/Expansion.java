package dev.crossdock.core.run.shell;

/**
 * A stretch of a word that a shell puts something else in place of.
 *
 * @param text as it was typed: {@code $PWD}, {@code $(pwd)}, {@code ~/}, {@code *}
 */
record Expansion(String text, Kind kind) {

    enum Kind {
        /**
         * Nothing is expanded; the character only happens to be one of those that stand for
         * expansions.
         */
        LITERAL,
        /** A pattern of file names, or a brace with alternatives. */
        GLOB,
        /** Outside of quotes. */
        BARE,
        /** Inside of double quotes. */
        QUOTED
    }

    /** As it must be typed before a character that a shell would take for a part of it. */
    String braced() {
        boolean plainName = text.matches("\\$[A-Za-z_]\\w*");
        return plainName ? "${" + text.substring(1) + "}" : text;
    }
}
