package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildFile;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.Builders;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the Builds page knows: which Dockerfile, for which platforms, and the build that was
 * started.
 */
public final class BuildsViewModel {

    private final EngineSession session;
    private final Builders builders;
    private final Tasks tasks;
    private final Activities activities;
    private final Navigator navigator;

    private final ObjectProperty<@Nullable Path> dockerfile =
            new SimpleObjectProperty<>(this, "dockerfile");
    private final StringProperty tag = new SimpleStringProperty(this, "tag", "");
    private final StringProperty arguments = new SimpleStringProperty(this, "arguments", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<Optional<BuildRequest>> request =
            new ReadOnlyObjectWrapper<>(this, "request", Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable BuildRun> run =
            new ReadOnlyObjectWrapper<>(this, "run");
    private final List<PlatformChoice> platforms;

    public BuildsViewModel(
            EngineSession session,
            Builders builders,
            Tasks tasks,
            Activities activities,
            Navigator navigator) {
        this.session = session;
        this.builders = builders;
        this.tasks = tasks;
        this.activities = activities;
        this.navigator = navigator;
        platforms =
                Platform.USUAL.stream()
                        .map(
                                p ->
                                        new PlatformChoice(
                                                p,
                                                p.equals(Platform.AMD64)
                                                        || p.equals(Platform.ARM64)))
                        .toList();
        platforms.forEach(choice -> choice.chosenProperty().subscribe(this::read));
        dockerfile.subscribe(this::read);
        tag.subscribe(this::read);
        arguments.subscribe(this::read);
    }

    /** Takes what was dropped or chosen; what cannot be built is refused with a sentence. */
    public void open(Path dropped) {
        try {
            var file = BuildFile.of(dropped);
            dockerfile.set(file);
            tag.set(BuildFile.proposedTag(file));
        } catch (IllegalArgumentException e) {
            problem.set(e.getMessage());
        }
    }

    /** Starts the build that the page describes; nothing if it describes none. */
    public void build() {
        request.get()
                .ifPresent(
                        wanted -> {
                            var builder = builders.on(session.engine().address());
                            run.set(new BuildRun(wanted, builder, tasks, activities));
                        });
    }

    /** Opens the wizard for a result on one platform. */
    void runOn(Platform platform) {
        var built = run.get();
        if (built != null) {
            navigator.run(RunSpec.builder(built.request().tag()).platform(platform).build());
        }
    }

    private void read() {
        problem.set("");
        var file = dockerfile.get();
        var chosen =
                platforms.stream()
                        .filter(c -> c.chosenProperty().get())
                        .map(PlatformChoice::platform)
                        .toList();
        request.set(Optional.empty());
        if (file == null) {
            return;
        }
        if (chosen.isEmpty()) {
            problem.set(Words.get("builds.no-platform"));
        } else if (tag.get().isBlank()) {
            problem.set(Words.get("builds.no-tag"));
        } else {
            withArguments(BuildRequest.of(file, chosen, tag.get().strip()));
        }
    }

    private void withArguments(BuildRequest plain) {
        var full = plain;
        for (var line : arguments.get().strip().split("\\s+")) {
            int at = line.indexOf('=');
            if (at > 0) {
                full = full.argument(line.substring(0, at), line.substring(at + 1));
            } else if (!line.isEmpty()) {
                problem.set(Words.get("builds.bad-argument", line));
                return;
            }
        }
        request.set(Optional.of(full));
    }

    public ObjectProperty<@Nullable Path> dockerfileProperty() {
        return dockerfile;
    }

    public StringProperty tagProperty() {
        return tag;
    }

    /** Build arguments, {@code NAME=value} with spaces between. */
    public StringProperty argumentsProperty() {
        return arguments;
    }

    /** What is wrong with what was dropped or typed; empty if nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What would be built now; empty while something is missing. */
    public ReadOnlyObjectProperty<Optional<BuildRequest>> requestProperty() {
        return request.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable BuildRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    List<PlatformChoice> platforms() {
        return platforms;
    }

    EngineSession session() {
        return session;
    }
}
