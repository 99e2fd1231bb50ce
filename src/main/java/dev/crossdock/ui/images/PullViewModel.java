package dev.crossdock.ui.images;

import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.ImageReference;
import dev.crossdock.core.text.Words;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which image to pull, for which platforms, and what an engine makes of several. */
public final class PullViewModel {
    private final @Nullable EngineInfo engine;
    private final List<ImageRow> all;
    private final StringProperty reference = new SimpleStringProperty(this, "reference", "");
    private final Map<Platform, BooleanProperty> wanted = new LinkedHashMap<>();
    private final BooleanProperty keep = new SimpleBooleanProperty(this, "keep", true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper keepText = new ReadOnlyStringWrapper(this, "keepText", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");

    /**
     * @param engine null where it is not known
     * @param all the engine's images, one of which may be of this name
     * @param given the reference to begin with; empty for none
     * @param chosen the platforms to begin with
     */
    PullViewModel(
            @Nullable EngineInfo engine, List<ImageRow> all, String given, List<Platform> chosen) {
        this.engine = engine;
        this.all = all;
        var offered = new ArrayList<>(Platform.USUAL);
        chosen.stream().filter(platform -> !offered.contains(platform)).forEach(offered::add);
        for (var platform : offered) {
            var is =
                    new SimpleBooleanProperty(this, platform.toString(), chosen.contains(platform));
            is.subscribe(now -> describe());
            wanted.put(platform, is);
        }
        reference.set(given);
        reference.subscribe(text -> describe());
    }

    private void describe() {
        var text = reference.get().strip();
        problem.set(
                text.isEmpty()
                        ? ""
                        : ImageReference.problemWith(text)
                                .map(why -> Words.get("engine.failure.reference", text, why))
                                .orElse(""));
        ready.set(!text.isEmpty() && problem.get().isEmpty());
        if (!ready.get() || !keepsOneAName()) {
            note.set(ready.get() && chosen().size() > 1 ? Words.get("images.pull.keeps-all") : "");
            keepText.set("");
            return;
        }
        describeOneAName(text);
    }

    private void describeOneAName(String text) {
        var platforms = platforms();
        var lost = new ArrayList<>(here(text));
        lost.removeAll(taken());
        if (platforms.size() > 1) {
            note.set(Words.get("images.pull.one-stays", platforms.getLast(), text));
        } else if (!lost.isEmpty()) {
            note.set(Words.get("images.pull.replaces", lost.getFirst(), text));
        } else {
            note.set("");
        }
        keepText.set(note.get().isEmpty() ? "" : keepText(text, lost));
    }

    /** The question whether to keep all; empty where the reference can have no second name. */
    private String keepText(String text, List<Platform> lost) {
        var every = new ArrayList<>(lost);
        every.addAll(platforms());
        var names = every.stream().flatMap(p -> PlatformNames.of(text, p).stream()).toList();
        return names.size() < every.size() || names.isEmpty()
                ? ""
                : Words.get("images.pull.keep", String.join(", ", names));
    }

    private boolean keepsOneAName() {
        return engine != null && engine.store() == EngineInfo.ImageStore.GRAPHDRIVER;
    }

    /** The platforms of that name that are here. */
    private List<Platform> here(String text) {
        var name = ImageName.of(text).map(ImageName::normal);
        return all.stream()
                .filter(
                        row ->
                                row.reference()
                                        .flatMap(ImageName::of)
                                        .map(ImageName::normal)
                                        .equals(name))
                .flatMap(row -> row.image().variants().stream())
                .map(LocalVariant::platform)
                .toList();
    }

    private List<Platform> chosen() {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What will be here afterwards. */
    private List<Platform> taken() {
        var platforms = platforms();
        return platforms.isEmpty() && engine != null ? List.of(engine.platform()) : platforms;
    }

    /**
     * What to pull, in this order; none for what the engine takes by itself. Its own comes last, as
     * an engine that keeps one platform a name keeps the last.
     */
    List<Platform> platforms() {
        var platforms = chosen();
        if (engine != null && platforms.remove(engine.platform())) {
            platforms.add(engine.platform());
        }
        return platforms;
    }

    /** Whether every platform is to get a name of its own. */
    boolean keepsEach() {
        return keep.get() && !keepText.get().isEmpty();
    }

    StringProperty referenceProperty() {
        return reference;
    }

    /** The platforms that are offered, and whether each is wanted. */
    Map<Platform, BooleanProperty> wanted() {
        return wanted;
    }

    BooleanProperty keepProperty() {
        return keep;
    }

    /** What is wrong with the reference; empty for nothing. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the engine will make of it, where that may surprise; empty for nothing. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The question whether to keep all under names of their own; empty where there is none. */
    ReadOnlyStringProperty keepTextProperty() {
        return keepText.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }
}
