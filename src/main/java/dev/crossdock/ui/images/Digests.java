package dev.crossdock.ui.images;

/** Digests as they are shown. */
final class Digests {
    private static final String ALGORITHM = "sha256:";
    private static final int BRIEF = 12;

    private Digests() {}

    /** The first twelve digits, as docker lists them. */
    static String brief(String digest) {
        var digits = digest.startsWith(ALGORITHM) ? digest.substring(ALGORITHM.length()) : digest;
        return digits.length() <= BRIEF ? digits : digits.substring(0, BRIEF);
    }

    /** With its algorithm, cut: {@code sha256:5c1a07f3e2b9…}; empty for none. */
    static String cut(String digest) {
        return digest.startsWith(ALGORITHM) ? ALGORITHM + brief(digest) + "…" : brief(digest);
    }
}
