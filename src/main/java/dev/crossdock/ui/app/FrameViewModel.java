package dev.crossdock.ui.app;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.SessionState;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Set;

/** Which page is shown, and what the frame says of the engine. */
public final class FrameViewModel {
    private final ReadOnlyStringWrapper wanted =
            new ReadOnlyStringWrapper(this, "wanted", Navigator.IMAGES);
    private final StringBinding shown;
    private final BooleanBinding noEngine;
    private final BooleanBinding engineLost;
    private final BooleanBinding connected;
    private final StringBinding lostText;
    private final StringBinding lostTechnical;
    private final StringProperty settingsTrouble =
            new SimpleStringProperty(this, "settingsTrouble", "");
    private final EngineSession session;

    /**
     * @param needEngine the ids of the pages that have nothing to say without an engine
     */
    FrameViewModel(EngineSession session, Set<String> needEngine) {
        this.session = session;
        var state = session.stateProperty();
        noEngine = is(SessionState.NoEngine.class);
        engineLost = is(SessionState.Lost.class);
        connected = is(SessionState.Connected.class);
        shown =
                Bindings.createStringBinding(
                        () -> {
                            var page = wanted.get();
                            return noEngine.get() && needEngine.contains(page)
                                    ? Navigator.ENGINE
                                    : page;
                        },
                        wanted,
                        noEngine);
        lostText =
                Bindings.createStringBinding(
                        () -> Words.get("frame.lost.text", engineName()), state);
        lostTechnical =
                Bindings.createStringBinding(
                        () ->
                                state.get() instanceof SessionState.Lost(var info, var why)
                                        ? why.sentence()
                                        : "",
                        state);
    }

    private BooleanBinding is(Class<? extends SessionState> kind) {
        ObjectBinding<SessionState> state =
                Bindings.createObjectBinding(
                        () -> session.stateProperty().get(), session.stateProperty());
        return Bindings.createBooleanBinding(() -> kind.isInstance(state.get()), state);
    }

    private String engineName() {
        return session.address().map(EngineAddress::name).orElse(Words.get("frame.engine"));
    }

    /** Asks for a page. */
    void open(String pageId) {
        wanted.set(pageId);
    }

    /** The page that was asked for; also while another is shown for want of an engine. */
    public ReadOnlyStringProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** The id of the page to show. */
    public StringBinding shownProperty() {
        return shown;
    }

    public BooleanBinding noEngineProperty() {
        return noEngine;
    }

    public boolean isNoEngine() {
        return noEngine.get();
    }

    /** Whether something can be run now. */
    public BooleanBinding connectedProperty() {
        return connected;
    }

    public boolean isConnected() {
        return connected.get();
    }

    public BooleanBinding engineLostProperty() {
        return engineLost;
    }

    public boolean isEngineLost() {
        return engineLost.get();
    }

    /** Which settings could not be read; empty for none. */
    public StringProperty settingsTroubleProperty() {
        return settingsTrouble;
    }

    public String getSettingsTrouble() {
        return settingsTrouble.get();
    }

    public StringBinding lostTextProperty() {
        return lostText;
    }

    public String getLostText() {
        return lostText.get();
    }

    public StringBinding lostTechnicalProperty() {
        return lostTechnical;
    }

    public String getLostTechnical() {
        return lostTechnical.get();
    }
}
