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
import dev.crossdock.ui.fx.Technical;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What can be done with an image: run, pull, delete. What went wrong last is kept to be shown. */
final class ImageActions {
    /**
     * What came of something.
     *
     * @param good whether it was done
     * @param title what was wanted and did not come to be, such as {@code postgres:16 could not be pulled}
     * @param text why not, and what to do; or what is different now
     * @param technical what the engine said; empty where the text holds it
     */
    record Outcome(boolean good, String title, String text, String technical) {
        static Outcome failed(String title, EngineFailure why) {
            return new Outcome(false, title, why.sentence(), Technical.of(why));
        }
    }

    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome");

    ImageActions(EngineSession session, Tasks tasks, Activities activities, Navigator navigator) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        this.navigator = navigator;
    }

    /** What is to be told of the last thing done; null for nothing, or when it was read. */
    ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The outcome was read. */
    void dismiss() {
        outcome.set(null);
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
                            outcome.set(
                                    Outcome.failed(Words.get("images.trouble.pull", reference), why));
                        });
    }

    /** Gives an image a second name. */
    void tag(ImageRow image, String name) {
        dismiss();
        tasks.run(
                () -> {
                    session.engine().images().tag(image.key(), name);
                    return name;
                },
                done -> {},
                why ->
                        outcome.set(
                                Outcome.failed(
                                        Words.get("images.trouble.tag", image.text(), name),
                                        why)));
    }

    /** A push that has not begun. */
    PushViewModel push(String reference) {
        return new PushViewModel(
                session,
                tasks,
                activities,
                reference,
                (name, why) ->
                        outcome.set(
                                Outcome.failed(Words.get("images.trouble.push", name), why)));
    }

    /** Deletes one after the other in the background; what could not be deleted is trouble. */
    void delete(List<Deletion.Line> lines) {
        dismiss();
        var deletions = new Deletions(session, lines);
        var work = new AtomicReference<Tasks.Work>();
        var activity =
                activities.start(
                        deletions.title(),
                        () -> {
                            if (work.get() != null) {
                                work.get().cancel();
                            }
                        });
        work.set(
                tasks.run(
                        () ->
                                deletions.perform(
                                        part ->
                                                tasks.onFxThread(() -> activity.setProgress(part))),
                        failed -> {
                            activity.end();
                            deletions.trouble(failed).ifPresent(outcome::set);
                        },
                        why -> {
                            activity.end();
                            outcome.set(Outcome.failed(deletions.failure(), why));
                        }));
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
