package dev.crossdock.ui.app;

/** In which form people are told of something that ended. */
enum NoticeRule {
    /** They see it, or do not want to be told. */
    NOT_AT_ALL,

    /** The window is in front, with another page. */
    IN_THE_WINDOW,

    /** The window is not in front: by the system, and in the window for when they come back. */
    BY_THE_SYSTEM_TOO;

    /**
     * @param wanted whether the settings allow it
     * @param inFront whether the window has the keyboard
     * @param pageShown whether the page is shown where it is seen
     */
    static NoticeRule of(boolean wanted, boolean inFront, boolean pageShown) {
        if (!wanted || (inFront && pageShown)) {
            return NOT_AT_ALL;
        }
        return inFront ? IN_THE_WINDOW : BY_THE_SYSTEM_TOO;
    }
}
