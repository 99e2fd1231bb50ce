package dev.crossdock.ui.run;

import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.preflight.HostPorts;
import dev.crossdock.core.preflight.LocalPorts;
import dev.crossdock.core.preflight.PopularImages;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The third page: everything else that a run can be told. */
public final class SettingsPageViewModel {
    private final EngineSession session;
    private final Tasks tasks;
    private final ImageFacts facts;
    private final ObjectProperty<RunSpec> spec;
    private final ProgramSection program = new ProgramSection();
    private final EnvironmentSection environment = new EnvironmentSection();
    private final PortsSection ports = new PortsSection();
    private final MountsSection mounts = new MountsSection();
    private final LimitsSection limits = new LimitsSection();
    private final List<Section> sections = List.of(program, environment, ports, mounts, limits);
    private final ReadOnlyBooleanWrapper right = new ReadOnlyBooleanWrapper(this, "right", true);
    private final ReadOnlyStringWrapper undeclared =
            new ReadOnlyStringWrapper(this, "undeclared", "");
    private @Nullable RunSpec loaded;
    private Tasks.Work proposing = () -> {};
    private boolean asItIs;
    private boolean proposed;
    private boolean loading;
    private boolean typed;
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(this, "pointed");

    SettingsPageViewModel(
            EngineSession session, Tasks tasks, ImageFacts facts, ObjectProperty<RunSpec> spec) {
        this.session = session;
        this.tasks = tasks;
        this.facts = facts;
        this.spec = spec;
        sections.stream()
                .flatMap(section -> section.changes().stream())
                .forEach(what -> what.addListener(o -> changed()));
        facts.detailsProperty().subscribe(details -> quietly(() -> declare(details)));
    }

    /**
     * Begins with a run.
     *
     * @param asItIs whether it was pasted or run before, so that nothing is to be added by itself
     */
    void begin(boolean asItIs) {
        this.asItIs = asItIs;
        loaded = null;
        proposing.cancel();
        proposed = false;
        typed = false;
        program.begin(asItIs);
    }

    /** Called when the page is shown; what was typed stays unless the run was changed elsewhere. */
    void enter() {
        var now = withoutPlatform(spec.get());
        if (!now.equals(loaded)) {
            loaded = now;
            quietly(() -> sections.forEach(section -> section.load(now)));
        }
        if (facts.isLocal(spec.get().platform())) {
            facts.inspect(spec.get().platform());
            undeclared.set("");
        } else {
            undeclared.set(Words.get("wizard.settings.undeclared", now.image(), Here.name()));
        }
        quietly(() -> declare(facts.getDetails()));
    }

    private void declare(@Nullable ImageDetails details) {
        if (loaded == null) {
            return;
        }
        program.image(details);
        environment.image(details);
        mounts.image(details);
        proposePorts(details);
    }

    private void proposePorts(@Nullable ImageDetails details) {
        var run = spec.get();
        var popular =
                PopularImages.runsItsOwnProgram(run) ? PopularImages.of(run.image()).port() : 0;
        var exposed = details != null ? details.exposedPorts() : List.of(popular + "/tcp");
        if (details == null && popular == 0 || exposed.isEmpty()) {
            return;
        }
        proposing.cancel();
        proposing =
                tasks.run(
                        () -> {
                            var owners = HostPorts.published(session.engine().containers().list());
                            return PortsSection.Proposal.of(
                                    exposed,
                                    port ->
                                            !owners.containsKey(port + "/tcp")
                                                    && !LocalPorts.isTaken(port));
                        },
                        proposals -> quietly(() -> take(proposals)),
                        failure -> {});
    }

    private void take(List<PortsSection.Proposal> proposals) {
        ports.propose(proposals, !asItIs && !proposed);
        proposed = true;
    }

    /** What the wizard fills in by itself is no typing. */
    private void quietly(Runnable change) {
        loading = true;
        change.run();
        loading = false;
        write();
    }

    private void changed() {
        if (!loading) {
            typed = true;
            write();
        }
    }

    private void write() {
        if (loaded == null) {
            return;
        }
        right.set(sections.stream().allMatch(Section::isRight));
        var run = spec.get().toBuilder();
        sections.forEach(section -> section.write(run));
        var now = run.build();
        loaded = withoutPlatform(now);
        if (!now.equals(spec.get())) {
            spec.set(now);
        }
    }

    private static RunSpec withoutPlatform(RunSpec run) {
        return run.toBuilder().platform(null).build();
    }

    /** Lets the page lead to what is wrong first. */
    void pointOut() {
        pointed.set(pointed.get() + 1);
    }

    /** How often it was asked to lead to what is wrong. */
    ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** Whether somebody changed anything. */
    boolean isTyped() {
        return typed;
    }

    /** Whether what stands folded is used, so that it must be seen. */
    boolean isMoreUsed() {
        return limits.isUsed() || program.getEntrypoint().value() != null;
    }

    public ProgramSection getProgram() {
        return program;
    }

    public EnvironmentSection getEnvironment() {
        return environment;
    }

    public PortsSection getPorts() {
        return ports;
    }

    public MountsSection getMounts() {
        return mounts;
    }

    public LimitsSection getLimits() {
        return limits;
    }

    /** Whether nothing that is typed is wrong. */
    public ReadOnlyBooleanProperty rightProperty() {
        return right.getReadOnlyProperty();
    }

    public boolean isRight() {
        return right.get();
    }

    /** That the image's own settings are not known yet; empty where they are. */
    public ReadOnlyStringProperty undeclaredProperty() {
        return undeclared.getReadOnlyProperty();
    }

    public String getUndeclared() {
        return undeclared.get();
    }
}
