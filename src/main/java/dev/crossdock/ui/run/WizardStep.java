package dev.crossdock.ui.run;

import dev.crossdock.core.text.Words;

import java.util.Locale;

/** The wizard's steps, in order. */
public enum WizardStep {
    IMAGE,
    PLATFORM,
    SETTINGS,
    REVIEW;

    /** Its name in the header. */
    public String title() {
        return Words.get("wizard.step." + name().toLowerCase(Locale.ROOT));
    }

    boolean isBefore(WizardStep other) {
        return compareTo(other) < 0;
    }

    WizardStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    WizardStep previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
