package dev.crossdock.ui.run;

import javafx.beans.Observable;
import javafx.beans.binding.StringBinding;

/** A row of one of the settings' lists. */
interface SettingsRow {

    /** What is wrong with it, as a sentence; empty where nothing is. */
    StringBinding problemProperty();

    /** What tells when something in it was changed. */
    Observable[] changes();
}
