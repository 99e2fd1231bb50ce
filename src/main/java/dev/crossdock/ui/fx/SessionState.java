package dev.crossdock.ui.fx;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.Place;

import java.util.List;

/** How the window stands to an engine. */
public sealed interface SessionState {

    /** Just started; nothing is known yet. */
    record Looking() implements SessionState {}

    /** No place has an engine that answers; the places are watched. */
    record NoEngine(List<Place> places) implements SessionState {}

    /** An engine answers. */
    record Connected(EngineInfo info) implements SessionState {}

    /**
     * It answered before and does not now; the window keeps what it shows and the place is watched.
     */
    record Lost(EngineInfo info, EngineFailure why) implements SessionState {}
}
