package dev.crossdock.ui.images;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.PullMeter;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Activity;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/** What can be done with an image: run, pull, delete. What went wrong last is kept to be shown. */
final class ImageActions {
    /**
     * Something that could not be done.
     *
     * @param title what was wanted, such as {@code postgres:16 could not be pulled}
     */
    record Trouble(String title, EngineFailure why) {}

    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble");

    ImageActions(EngineSession session, Tasks tasks, Activities activities, Navigator navigator) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        this.navigator = navigator;
    }

    /** What went wrong last; null when nothing did, or when it was read. */
    ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The trouble was read. */
    void dismiss() {
        trouble.set(null);
    }

    /**
     * Opens the wizard.
     *
     * @param platform null to let it recommend one
     */
    void run(String reference, @Nullable Platform platform) {
        navigator.run(RunSpec.builder(reference).platform(platform).build());
    }

    /** Opens the page that runs it on all of its platforms. */
    void testEverywhere(String reference) {
        navigator.testEverywhere(reference);
    }

    /**
     * Pulls one platform in the background.
     *
     * @param platform null for the one that the engine takes
     */
    void pull(String reference, @Nullable Platform platform) {
        dismiss();
        var pull = new Pull(reference, platform);
        pull.activity = activities.start(pull.title(), pull::cancel);
        pull.work =
                tasks.run(
                        pull::perform,
                        done -> pull.end(),
                        why -> {
                            pull.end();
                            trouble.set(
                                    new Trouble(Words.get("images.trouble.pull", reference), why));
                        });
    }

    /**
     * @param force also when stopped containers were made from it
     */
    void delete(String reference, boolean force) {
        dismiss();
        tasks.run(
                () -> {
                    session.engine().images().remove(reference, force);
                    return reference;
                },
                done -> {},
                why ->
                        trouble.set(
                                new Trouble(Words.get("images.trouble.delete", reference), why)));
    }

    /** One pull under way. */
    private final class Pull {
        private final String reference;
        private final @Nullable Platform platform;
        private @Nullable Activity activity;
        private Tasks.@Nullable Work work;

        Pull(String reference, @Nullable Platform platform) {
            this.reference = reference;
            this.platform = platform;
        }

        String title() {
            return platform == null
                    ? Words.get("images.pulling", reference)
                    : Words.get("images.pulling-platform", reference, platform.shortName());
        }

        String perform() {
            var meter = new PullMeter();
            session.engine()
                    .images()
                    .pull(
                            reference,
                            platform,
                            line -> {
                                double done = meter.add(line);
                                tasks.onFxThread(() -> show(done));
                            });
            return reference;
        }

        private void show(double done) {
            if (activity != null) {
                activity.setProgress(done);
                if (done >= 0) {
                    activity.setTitle(Words.get("images.percent", title(), Math.round(100 * done)));
                }
            }
        }

        void cancel() {
            if (work != null) {
                work.cancel();
            }
        }

        void end() {
            if (activity != null) {
                activity.end();
            }
        }
    }
}
