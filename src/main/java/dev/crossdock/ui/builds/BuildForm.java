package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.FurtherFlags;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.ImageReference;
import dev.crossdock.core.run.shell.Quoting;
import dev.crossdock.core.text.Words;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is typed and chosen about a build, beside its file and its platforms. */
final class BuildForm {

    /** Where the result can go. */
    enum Place {
        ENGINE,
        REGISTRY,
        ARCHIVE,
        NOTHING;

        String words() {
            return Words.get("builds.output." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final StringProperty tag = new SimpleStringProperty(this, "tag", "");
    private final StringProperty arguments = new SimpleStringProperty(this, "arguments", "");
    private final StringProperty target = new SimpleStringProperty(this, "target", "");
    private final StringProperty flags = new SimpleStringProperty(this, "flags", "");
    private final StringProperty builder = new SimpleStringProperty(this, "builder", "");
    private final ObjectProperty<Place> place =
            new SimpleObjectProperty<>(this, "place", Place.ENGINE);
    private final ObjectProperty<@Nullable Path> archive =
            new SimpleObjectProperty<>(this, "archive");
    private final ObservableList<String> targets = FXCollections.observableArrayList("");
    private final ObservableList<String> builders = FXCollections.observableArrayList("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /**
     * Calls back whenever something has changed that matters for what is built.
     *
     * @param typed for what is changed letter by letter and checked
     * @param chosen for all else
     */
    void whenChanged(Runnable typed, Runnable chosen) {
        arguments.subscribe(typed);
        for (ObservableValue<?> each :
                List.<ObservableValue<?>>of(tag, target, flags, builder, place, archive)) {
            each.subscribe(chosen);
        }
    }

    /** Begins anew for another file. */
    void begin(String proposedTag) {
        target.set("");
        targets.setAll("");
        archive.set(null);
        tag.set(proposedTag);
    }

    /** Says again what a build was asked for. */
    void recall(BuildRequest of) {
        var stage = of.target() == null ? "" : of.target();
        if (!targets.contains(stage)) {
            targets.add(stage);
        }
        target.set(stage);
        tag.set(of.tag());
        arguments.set(
                of.arguments().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" ")));
        flags.set(of.flags().stream().map(Quoting.LITERAL::quote).collect(Collectors.joining(" ")));
        place.set(
                switch (of.output()) {
                    case BuildOutput.Engine engine -> Place.ENGINE;
                    case BuildOutput.Registry registry -> Place.REGISTRY;
                    case BuildOutput.Archive file -> Place.ARCHIVE;
                    case BuildOutput.Nothing nothing -> Place.NOTHING;
                });
        archive.set(of.output() instanceof BuildOutput.Archive(var file) ? file : null);
        var by = of.builder() == null ? "" : of.builder();
        builder.set(builders.contains(by) ? by : "");
    }

    /** What the check needs to know: everything but the name and what becomes of the result. */
    Optional<BuildRequest> checked(Path file, List<Platform> platforms) {
        problem.set("");
        var plain = BuildRequest.of(file, platforms, tag.get().isBlank() ? "-" : tag.get().strip());
        return withArguments(plain.target(target.get()));
    }

    /**
     * All of it; empty where something is missing or wrong, which {@link #problemProperty} says.
     */
    Optional<BuildRequest> complete(BuildRequest checked) {
        try {
            problem.set("");
            name();
            return Optional.of(
                    checked.output(output())
                            .flags(FurtherFlags.parse(flags.get()))
                            .builder(builder.get().isEmpty() ? null : builder.get()));
        } catch (IllegalArgumentException e) {
            problem.set(e.getMessage());
            return Optional.empty();
        }
    }

    private void name() {
        var name = tag.get().strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException(Words.get("builds.no-tag"));
        }
        ImageReference.problemWith(name)
                .ifPresent(
                        wrong -> {
                            throw new IllegalArgumentException(wrong);
                        });
        if (place.get() == Place.REGISTRY && name.indexOf('/') < 0) {
            throw new IllegalArgumentException(Words.get("builds.no-registry", name));
        }
    }

    private BuildOutput output() {
        return switch (place.get()) {
            case ENGINE -> new BuildOutput.Engine();
            case REGISTRY -> new BuildOutput.Registry();
            case ARCHIVE -> new BuildOutput.Archive(archiveFile());
            case NOTHING -> new BuildOutput.Nothing();
        };
    }

    /** The chosen one, else one in the user's downloads. */
    Path archiveFile() {
        var chosen = archive.get();
        if (chosen != null) {
            return chosen;
        }
        var home = Path.of(System.getProperty("user.home"));
        var downloads = home.resolve("Downloads");
        var name = tag.get().strip().replaceFirst(".*/", "").replace(':', '-');
        return (Files.isDirectory(downloads) ? downloads : home)
                .resolve((name.isEmpty() ? "image" : name) + ".oci.tar");
    }

    private Optional<BuildRequest> withArguments(BuildRequest plain) {
        var full = plain;
        for (var line : arguments.get().strip().split("\\s+")) {
            int at = line.indexOf('=');
            if (at > 0) {
                full = full.argument(line.substring(0, at), line.substring(at + 1));
            } else if (!line.isEmpty()) {
                problem.set(Words.get("builds.bad-argument", line));
                return Optional.empty();
            }
        }
        return Optional.of(full);
    }

    void say(String sentence) {
        problem.set(sentence);
    }

    StringProperty tagProperty() {
        return tag;
    }

    /** Build arguments, {@code NAME=value} with spaces between. */
    StringProperty argumentsProperty() {
        return arguments;
    }

    /** The stage to stop at; empty for the last. */
    StringProperty targetProperty() {
        return target;
    }

    /** The stages that may be the target, in the file's order behind the empty name of the last. */
    ObservableList<String> targets() {
        return targets;
    }

    /** Further flags, as they are typed behind {@code docker buildx build}. */
    StringProperty flagsProperty() {
        return flags;
    }

    /** The builder to take; empty for whichever can. */
    StringProperty builderProperty() {
        return builder;
    }

    /** The builders that may be chosen, behind the empty name of whichever can. */
    ObservableList<String> builders() {
        return builders;
    }

    ObjectProperty<Place> placeProperty() {
        return place;
    }

    /** Where the archive is written; null for a place in the downloads. */
    ObjectProperty<@Nullable Path> archiveProperty() {
        return archive;
    }

    /** What is wrong with what was typed or chosen; empty if nothing. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
