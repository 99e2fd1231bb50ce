package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.run.CommandToken;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.Secrecy;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One remedy: what it is, what has to be filled in first, and the command that it stands for. */
public final class RemedyViewModel {
    private final Remedy remedy;
    private final RunSpec before;
    private final @Nullable RunSpec proposed;
    private final Map<String, StringProperty> blanks = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable RunSpec> spec =
            new ReadOnlyObjectWrapper<>(this, "spec");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");

    /**
     * @param before the run that it changes
     * @param name of the container that a rerun makes
     */
    RemedyViewModel(Remedy remedy, RunSpec before, String name) {
        this.remedy = remedy;
        // The new name is no part of the remedy, and not marked as one.
        this.before = before.toBuilder().name(name).build();
        this.proposed = remedy.rerun().map(s -> s.toBuilder().name(name).build()).orElse(null);
        if (proposed != null) {
            for (var blank : Blanks.of(proposed)) {
                var value = new SimpleStringProperty(this, blank, "");
                value.subscribe(this::fill);
                blanks.put(blank, value);
            }
        }
        fill();
    }

    public Remedy remedy() {
        return remedy;
    }

    /** What has to be filled in, by name, in order. */
    public Map<String, StringProperty> blanks() {
        return blanks;
    }

    /** The run with what was filled in; null where the remedy is no run. */
    public ReadOnlyObjectProperty<@Nullable RunSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    /** Whether it is complete. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Whether it leads to a terminal. */
    public boolean isInteractive() {
        return proposed != null && proposed.tty() && proposed.interactive();
    }

    /** The command for eyes: secrets are dots, what is new is marked. */
    List<CommandToken> command() {
        var now = spec.get();
        return now == null ? List.of() : DockerRun.changes(before, now, Secrecy.DOTS);
    }

    /** The command as it is pasted. */
    String line() {
        var now = spec.get();
        return now == null ? "" : DockerRun.line(now);
    }

    private void fill() {
        if (proposed == null) {
            ready.set(true);
            return;
        }
        var values = new LinkedHashMap<String, String>();
        blanks.forEach((name, value) -> values.put(name, value.get()));
        ready.set(values.values().stream().noneMatch(String::isEmpty));
        spec.set(Blanks.fill(proposed, values));
    }
}
