package dev.crossdock.core.desktop;

/** The desktop's own notices, which are seen whatever is in front. */
@FunctionalInterface
public interface SystemNotices {
    /**
     * Shows one. Blocks until the desktop took it, a few seconds at most.
     *
     * @param title a few words of Crossdock's own
     * @param text a sentence, which may hold the name of an image or a container
     * @return whether it was shown; not where the desktop has no notices
     */
    boolean show(String title, String text);

    /** A desktop that has none. */
    static SystemNotices none() {
        return (title, text) -> false;
    }
}
