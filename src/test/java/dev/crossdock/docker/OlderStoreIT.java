package dev.crossdock.docker;

import dev.crossdock.EngineTest;
import dev.crossdock.Thorough;

/** The same on an engine with Docker's older image store, in a lab of its own. */
@Thorough
@EngineTest(olderStore = true)
class OlderStoreIT extends DockerEngineIT {}
