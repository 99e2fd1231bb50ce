package dev.crossdock.docker.build;

import dev.crossdock.EngineTest;
import dev.crossdock.Thorough;

/** The same on an engine whose own builder builds one platform at a time. */
@Thorough
@EngineTest(lab = true, olderStore = true)
class OlderStoreBuildIT extends BuildOutputIT {}
