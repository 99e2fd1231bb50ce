package dev.crossdock.ui.containers;

import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.ScriptedEngine;
import dev.crossdock.ui.ScriptedSession;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.diagnosis.Autopsies;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Settings;

/** The containers of a scripted engine and their view-models, without a window. */
abstract class ScriptedContainers {
    final ScriptedEngine engine = Scripts.engine();
    final ScriptedSession session = new ScriptedSession(engine);
    final SameThreadTasks tasks = new SameThreadTasks();
    final Activities activities = new Activities();
    final Autopsies autopsies =
            new Autopsies(session, tasks, (e, known, id) -> Scripts.autopsy(engine, id));
    final Settings settings = new Settings();
    final ContainersViewModel list = new ContainersViewModel(session, tasks, autopsies);
    final ContainerViewModel container =
            new ContainerViewModel(session, tasks, autopsies, settings.showsDiagnosis());

    final ContainerItem item(String id) {
        return list.shown().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
