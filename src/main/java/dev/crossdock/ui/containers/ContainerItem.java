package dev.crossdock.ui.containers;

import dev.crossdock.core.diagnosis.Autopsy;
import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.ui.diagnosis.Autopsies;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/** A container in the list; the same one for as long as there is the container. */
public final class ContainerItem {
    private final ReadOnlyObjectWrapper<ContainerSummary> summary;
    private final ObjectProperty<@Nullable Autopsy> autopsy =
            new SimpleObjectProperty<>(this, "autopsy");

    ContainerItem(ContainerSummary summary) {
        this.summary = new ReadOnlyObjectWrapper<>(this, "summary", summary);
    }

    public String id() {
        return summary().id();
    }

    public ContainerSummary summary() {
        return summary.get();
    }

    public ReadOnlyObjectProperty<ContainerSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    void setSummary(ContainerSummary now) {
        summary.set(now);
    }

    /** Takes what an event tells at once; the list, which tells all, may take a while to come. */
    void happened(EngineEvent event) {
        switch (event.action()) {
            case "start", "unpause" -> turn(ContainerStatus.RUNNING, null);
            case "pause" -> turn(ContainerStatus.PAUSED, null);
            case "die" -> {
                var code = event.attributes().get("exitCode");
                turn(ContainerStatus.EXITED, code == null ? null : Integer.valueOf(code));
            }
            default -> {}
        }
    }

    private void turn(ContainerStatus status, @Nullable Integer exitCode) {
        var one = summary();
        summary.set(
                new ContainerSummary(
                        one.id(),
                        one.name(),
                        one.image(),
                        one.platform(),
                        status,
                        exitCode,
                        one.statusText(),
                        one.created(),
                        one.ports(),
                        one.labels()));
    }

    /** Why it stopped; null while that is not known, or while it runs. */
    public ObjectProperty<@Nullable Autopsy> autopsyProperty() {
        return autopsy;
    }

    public boolean stoppedByUser() {
        var known = autopsy.get();
        return known != null && known.answer().cause() == Cause.STOPPED_BY_USER;
    }

    /** Why it stopped, in a sentence; empty where that is not known, or nothing is wrong. */
    public String cause() {
        var known = autopsy.get();
        return known == null || !Autopsies.isExplained(known) ? "" : known.answer().title();
    }

    /** How often it was restarted; 0 while that is not known. */
    public int restarts() {
        var known = autopsy.get();
        return known == null ? 0 : known.container().state().restarts();
    }

    boolean matches(String words) {
        var one = summary();
        return one.name().contains(words)
                || one.image().contains(words)
                || one.id().startsWith(words);
    }
}
