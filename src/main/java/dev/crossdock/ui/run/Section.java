package dev.crossdock.ui.run;

import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;

import javafx.beans.Observable;

import java.util.List;

/** A part of the settings: reads its own fields from a run, and writes them back. */
interface Section {

    void load(RunSpec spec);

    /** Writes what is right; what is wrong leaves the run as it was. */
    void write(RunSpecBuilder run);

    /** Whether nothing is wrong with it. */
    boolean isRight();

    /** What tells when something in it was changed. */
    List<Observable> changes();
}
