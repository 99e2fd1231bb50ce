package dev.crossdock.ui.containers;

import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.ui.console.ConsoleNotes;
import dev.crossdock.ui.console.ConsoleViewModel;
import dev.crossdock.ui.console.Pulses;
import dev.crossdock.ui.containers.CopyViewModel.Way;
import dev.crossdock.ui.diagnosis.Autopsies;
import dev.crossdock.ui.diagnosis.DiagnosisViewModel;
import dev.crossdock.ui.diagnosis.Examiner;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Navigator.ContainerView;
import dev.crossdock.ui.fx.PlatformBadge;
import dev.crossdock.ui.fx.Settings;
import dev.crossdock.ui.fx.Sheets;
import dev.crossdock.ui.fx.Tasks;
import dev.crossdock.ui.terminal.TerminalsViewModel;

import javafx.beans.InvalidationListener;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The view-models of the page, and what one has to tell the others. */
public final class ContainersModel {
    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final Navigator navigator;
    private final Sheets sheets;
    private final Consumer<String> browser;
    private final Autopsies autopsies;
    private final ContainersViewModel list;
    private final ContainerViewModel container;
    private final SeveralViewModel several;
    private final InspectViewModel inspect;
    private final ConsoleViewModel console;
    private final DiagnosisViewModel diagnosis;
    private final TerminalsViewModel terminals;
    private final ContainerDeaths deaths = new ContainerDeaths(this::died);
    private Subscription explained = Subscription.EMPTY;
    private Consumer<ContainerDeaths.Death> onDeath = death -> {};
    private boolean inSight;

    /**
     * @param browser opens a web address
     * @param settings how much a console keeps, and what is shown by itself
     */
    public ContainersModel(
            EngineSession session,
            Tasks tasks,
            Pulses pulses,
            Activities activities,
            Navigator navigator,
            Sheets sheets,
            Consumer<String> browser,
            Examiner examiner,
            Settings settings) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        this.navigator = navigator;
        this.sheets = sheets;
        this.browser = browser;
        autopsies = new Autopsies(session, tasks, examiner);
        list = new ContainersViewModel(session, tasks, autopsies);
        container = new ContainerViewModel(session, tasks, autopsies, settings.showsDiagnosis());
        inspect = new InspectViewModel(session, tasks, container);
        several =
                new SeveralViewModel(
                        session,
                        tasks,
                        activities,
                        new ConsoleViewModel(session, tasks, pulses, settings::newLogStore));
        console = new ConsoleViewModel(session, tasks, pulses, settings::newLogStore);
        diagnosis =
                new DiagnosisViewModel(
                        session, tasks, activities, navigator, autopsies, list::names);
        terminals = new TerminalsViewModel(session, tasks, diagnosis::start);
        list.selectedProperty().subscribe(this::selected);
        container.detailsProperty().subscribe(this::known);
        container.sideProperty().subscribe(this::turned);
        session.onEvent(deaths::happened);
        InvalidationListener together =
                o -> several.lines().forEach(line -> deaths.watch(line.item().id()));
        several.lines().addListener(together);
    }

    /** Brings a container to the front that somebody wants to see, and watches how it begins. */
    void show(String id, ContainerView side) {
        container.watch(id);
        deaths.started(id);
        container.sideProperty().set(side);
        list.select(id);
    }

    /** Brings the line of the log into sight that a fact was taken from. */
    void showLine(EvidenceItem item) {
        container.sideProperty().set(ContainerView.CONSOLE);
        console.jumpTo(item.logLine(), item.text().strip());
    }

    void showDiagnosis() {
        container.sideProperty().set(ContainerView.DIAGNOSIS);
    }

    /** Nobody looks at the page any more, or somebody does again. */
    void inSight(boolean now) {
        inSight = now;
        several.inSight(now);
        var one = list.selectedProperty().get();
        if (now && one != null) {
            deaths.watch(one.id());
            console.show(one.id());
        } else if (!now) {
            console.release();
        }
    }

    private void selected(@Nullable ContainerItem one) {
        explained.unsubscribe();
        explained = Subscription.EMPTY;
        container.show(one);
        terminals.container(null);
        if (one == null) {
            console.release();
            diagnosis.show(null, "", false);
            return;
        }
        console.nameProperty().set(one.summary().name());
        if (inSight) {
            deaths.watch(one.id());
            console.show(one.id());
        }
        explained = one.autopsyProperty().subscribe(autopsy -> explained(one));
        diagnosis.show(one.id(), one.summary().name(), one.summary().status().isRunning());
    }

    /** Tells from now on of containers that end by themselves and not well. */
    void onDeath(Consumer<ContainerDeaths.Death> listener) {
        onDeath = listener;
    }

    private void died(ContainerDeaths.Death death) {
        onDeath.accept(death);
    }

    private void explained(ContainerItem one) {
        console.notesProperty().set(notes(one));
    }

    private void known(@Nullable ContainerDetails details) {
        var one = list.selectedProperty().get();
        if (details == null || one == null || !details.id().equals(one.id())) {
            return;
        }
        terminals.container(details);
        diagnosis.show(details.id(), details.name(), details.state().status().isRunning());
    }

    private void turned(ContainerView side) {
        terminals.look(side == ContainerView.TERMINAL);
    }

    private ConsoleNotes notes(ContainerItem one) {
        var platform = one.summary().platform();
        if (platform == null) {
            return new ConsoleNotes("", one.cause());
        }
        var how = PlatformBadge.runsInWords(session.support(platform)).plain();
        return new ConsoleNotes(platform + " " + how, one.cause());
    }

    /**
     * Files to be copied out of a container or into it.
     *
     * @param files of this machine to begin with
     */
    CopyViewModel copy(ContainerItem item, Way way, List<Path> files) {
        var known = container.detailsProperty().get();
        var home = known != null && known.id().equals(item.id()) ? known.workingDirectory() : "";
        return new CopyViewModel(
                session, tasks, activities, item, way, home.isEmpty() ? "/" : home, files);
    }

    EngineSession session() {
        return session;
    }

    Sheets sheets() {
        return sheets;
    }

    /** Opens a web address. */
    void browse(String address) {
        browser.accept(address);
    }

    Navigator navigator() {
        return navigator;
    }

    Autopsies autopsies() {
        return autopsies;
    }

    ContainersViewModel list() {
        return list;
    }

    ContainerViewModel container() {
        return container;
    }

    SeveralViewModel several() {
        return several;
    }

    InspectViewModel inspect() {
        return inspect;
    }

    ConsoleViewModel console() {
        return console;
    }

    DiagnosisViewModel diagnosis() {
        return diagnosis;
    }

    TerminalsViewModel terminals() {
        return terminals;
    }
}
