package dev.crossdock.ui.run;

/** The controllers of the wizard's pages. */
record WizardPages(
        ImagePage image, PlatformPage platform, SettingsPage settings, ReviewPage review) {

    /** Puts the focus where one goes on typing. */
    void focus(WizardStep step) {
        switch (step) {
            case IMAGE -> image.focus();
            case PLATFORM -> platform.focus();
            case SETTINGS -> settings.focus();
            case REVIEW -> review.focus();
        }
    }
}
