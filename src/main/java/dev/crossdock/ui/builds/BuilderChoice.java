package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.build.BuilderInfo;
import dev.crossdock.core.build.Builders;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which builder a build gets, and which of its machines builds what. */
final class BuilderChoice {

    /**
     * A machine that builds.
     *
     * @param name for people
     * @param here whether it is the engine of the window
     */
    record Machine(String name, boolean here) {}

    private final EngineSession session;
    private final Builders builders;
    private final Tasks tasks;
    private final BuildForm form;
    private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper(this, "where", "");
    private final ObservableValue<String> preferred;

    /** Whether the preferred one was chosen, so that who then chooses otherwise is left alone. */
    private boolean begun;

    private List<BuilderInfo> known = List.of();
    private List<Platform> platforms = List.of();

    /**
     * @param preferred the name of the builder to begin with; empty for whichever can
     */
    BuilderChoice(
            EngineSession session,
            Builders builders,
            Tasks tasks,
            BuildForm form,
            ObservableValue<String> preferred) {
        this.preferred = preferred;
        this.session = session;
        this.builders = builders;
        this.tasks = tasks;
        this.form = form;
        form.builderProperty().subscribe(this::tell);
        preferred.subscribe(() -> begun = false);
    }

    /** Asks for them: they come and go outside, so with every file. */
    void list() {
        if (session.info().isPresent()) {
            tasks.run(
                    () -> builders.on(session.engine().address()).all(),
                    all -> offer(all, false),
                    failure -> {}); // the page says already that the engine is gone
        }
    }

    private void offer(List<BuilderInfo> all, boolean changed) {
        boolean hadOthers = own().filter(BuilderInfo::several).isPresent();
        known = all;
        var names = new ArrayList<>(List.of(""));
        all.stream().filter(one -> !one.enginesOwn()).map(BuilderInfo::name).forEach(names::add);
        boolean begins = !begun && names.contains(preferred.getValue());
        begun |= begins;
        var chosen = begins ? preferred.getValue() : form.builderProperty().get();
        var wanted = names.contains(chosen) ? chosen : "";
        if (!names.equals(form.builders())) {
            form.builders().setAll(names);
        }
        form.builderProperty().set(wanted);
        // somebody added a machine so that it is used; who then chooses otherwise is left alone
        boolean several = own().filter(BuilderInfo::several).isPresent();
        boolean free = preferred.getValue().isEmpty();
        if (free && several && (changed || !hadOthers) && own().orElseThrow().allUsable()) {
            form.builderProperty().set(BuildWay.OWN_BUILDER);
        }
        tell();
    }

    private Optional<BuilderInfo> own() {
        return named(BuildWay.OWN_BUILDER);
    }

    private Optional<BuilderInfo> named(String name) {
        return known.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Tells {@link #whereProperty()} for these platforms from now on. */
    void of(List<Platform> chosen) {
        platforms = chosen;
        tell();
    }

    private void tell() {
        var byMachine = new LinkedHashMap<String, List<String>>();
        machines(platforms)
                .forEach(
                        (platform, machine) ->
                                byMachine
                                        .computeIfAbsent(machine.name(), name -> new ArrayList<>())
                                        .add(platform.toString()));
        where.set(
                byMachine.entrySet().stream()
                        .map(e -> Words.get("builds.where", join(e.getValue()), e.getKey()))
                        .collect(Collectors.joining(" · ")));
    }

    private static String join(List<String> platforms) {
        return String.join(", ", platforms);
    }

    /**
     * The machines that will build each platform; empty where the chosen builder has only one, or
     * nobody knows.
     */
    Map<Platform, Machine> machines(List<Platform> asked) {
        var machines = new LinkedHashMap<Platform, Machine>();
        named(form.builderProperty().get())
                .filter(BuilderInfo::several)
                .map(builder -> builder.assigned(asked))
                .orElse(Map.of())
                .forEach((platform, node) -> machines.put(platform, machine(node)));
        return machines;
    }

    private Machine machine(BuilderInfo.Node node) {
        boolean here = session.address().filter(it -> it.uri().equals(node.endpoint())).isPresent();
        return new Machine(here ? Words.get("builds.machine.here") : node.name(), here);
    }

    /** Those of them that another machine builds, which runs them by itself. */
    Set<Platform> elsewhere(List<Platform> asked) {
        return machines(asked).entrySet().stream()
                .filter(entry -> !entry.getValue().here())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** To look at and change the machines of Crossdock's own builder; empty without an engine. */
    Optional<MachinesViewModel> changing() {
        return session.address()
                .map(
                        address ->
                                new MachinesViewModel(
                                        session,
                                        address,
                                        builders,
                                        tasks,
                                        all -> offer(all, true)));
    }

    /** Which machine builds what; empty where there is only one. */
    ReadOnlyStringProperty whereProperty() {
        return where.getReadOnlyProperty();
    }
}
