package dev.crossdock.ui.fx;

/**
 * Something that ended while nobody may have been looking.
 *
 * @param kind what it is about, which the settings can turn off
 * @param tone how it ended
 * @param title what ended, and how, in a few words
 * @param text the rest, in a sentence; empty for none
 * @param page the id of the page where it is seen
 * @param show brings it to the front
 */
public record News(
        Kind kind, Badge.Tone tone, String title, String text, String page, Runnable show) {
    /** What the settings tell apart. */
    public enum Kind {
        BUILD,
        CONTAINER
    }
}
