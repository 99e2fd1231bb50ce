package dev.crossdock.ui.containers;

import dev.crossdock.core.diagnosis.ExitCode;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Navigator.ContainerView;
import dev.crossdock.ui.fx.News;
import dev.crossdock.ui.fx.Notifier;
import dev.crossdock.ui.fx.Page;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

import java.util.Map;

/** The page of the containers: the list, and beside it the one that is looked at. */
public final class ContainersPage implements Page {
    private final ContainersView view;
    private final ContainersModel model;
    private final Parent content;

    public ContainersPage(ContainersModel model) {
        this.model = model;
        view = new ContainersView(model);
        content = Fxml.load(view, view.parts());
    }

    /** Brings a container to the front that somebody wants to see. */
    public void show(String id, ContainerView side) {
        model.show(id, side);
    }

    /** Tells from now on of containers that end by themselves and not well. */
    public void tell(Notifier notifier) {
        model.onDeath(death -> notifier.tell(news(death)));
    }

    private News news(ContainerDeaths.Death death) {
        var title = death.outOfMemory() ? "containers.died.memory" : "containers.died";
        return new News(
                News.Kind.CONTAINER,
                Badge.Tone.DANGER,
                Words.get(title, death.name()),
                ExitCode.sentence(death.code()),
                Navigator.CONTAINERS,
                () -> model.navigator().showContainer(death.id(), ContainerView.DIAGNOSIS));
    }

    @Override
    public String id() {
        return Navigator.CONTAINERS;
    }

    @Override
    public String titleKey() {
        return "page.containers";
    }

    @Override
    public Glyph glyph() {
        return Glyph.CONTAINERS;
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public ReadOnlyIntegerProperty attention() {
        return model.autopsies().attentionProperty();
    }

    @Override
    public Map<KeyCombination, Runnable> keys() {
        return view.keys();
    }

    /** The window closes: nothing is looked at any more. */
    public void close() {
        model.autopsies().close();
    }

    @Override
    public void shown() {
        view.focus();
    }
}
