package dev.crossdock.ui.run;

import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.ConfirmSheet;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Navigator.ContainerView;
import dev.crossdock.ui.fx.Settings;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Tasks;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.time.Clock;

/** Opens the run wizard over the window, one at a time. */
public final class RunSheet {
    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final RunMemory memory;
    private final Sheets sheets;
    private final Navigator navigator;
    private final Settings settings;

    /**
     * @param memory keeps what is run
     * @param settings the platform to begin with, and what is shown then
     */
    public RunSheet(
            EngineSession session,
            Tasks tasks,
            Activities activities,
            RunMemory memory,
            Sheets sheets,
            Navigator navigator,
            Settings settings) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        this.memory = memory;
        this.sheets = sheets;
        this.navigator = navigator;
        this.settings = settings;
    }

    /**
     * Opens it; nothing happens while any sheet is there.
     *
     * @param start what is already known of the run; null to begin from nothing
     */
    public void open(@Nullable RunSpec start) {
        if (!sheets.openProperty().get()) {
            new One().show(start);
        }
    }

    /** One wizard from its opening to its end. */
    private final class One {
        private final RunWizardViewModel viewModel =
                new RunWizardViewModel(
                        session,
                        tasks,
                        activities,
                        memory,
                        System::getenv,
                        Clock.systemUTC(),
                        () -> settings.platform().get().orElse(null),
                        this::started);
        private Sheets.@Nullable Shown shown;

        void show(@Nullable RunSpec start) {
            var pages =
                    new WizardPages(
                            new ImagePage(viewModel.getImage(), viewModel::next),
                            new PlatformPage(viewModel.getPlatform(), viewModel.getProof()),
                            new SettingsPage(viewModel.getSettings()),
                            new ReviewPage(viewModel, this::diagnose));
            viewModel.begin(start);
            var content =
                    Fxml.load(
                            new RunWizard(viewModel, pages, this::leave),
                            pages.image(),
                            pages.platform(),
                            pages.settings(),
                            pages.review());
            shown = sheets.show(viewModel.getTitle(), (Region) content, viewModel::close);
            pages.focus(viewModel.getStep());
        }

        private void leave() {
            if (viewModel.getReview().isStoppable()) {
                viewModel.getReview().cancel();
            } else if (viewModel.isTyped()) {
                var image = viewModel.getSpec().image();
                ConfirmSheet.ask(
                        sheets,
                        Words.get("wizard.discard.title"),
                        image.isEmpty()
                                ? Words.get("wizard.discard.text-nothing")
                                : Words.get("wizard.discard.text", image),
                        Words.get("wizard.discard.verb"),
                        true,
                        this::close);
            } else {
                close();
            }
        }

        private void close() {
            if (shown != null) {
                shown.close();
            }
        }

        private void started(Launch.Outcome.Started now) {
            var view = viewModel.getSpec().tty() ? ContainerView.TERMINAL : ContainerView.CONSOLE;
            close();
            if (settings.showsStarted().get()) {
                navigator.showContainer(now.id(), view);
            }
        }

        private void diagnose(String container) {
            close();
            navigator.showContainer(container, ContainerView.DIAGNOSIS);
        }
    }
}
