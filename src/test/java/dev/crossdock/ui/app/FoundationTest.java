package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;

class FoundationTest {
    @Test
    void everyModuleThatCrossdockNeedsIsNamedWithItsLicence() {
        var crossdock =
                ModuleFinder.of(Path.of("target/classes")).find("dev.crossdock").orElseThrow();
        var unnamed =
                crossdock.descriptor().requires().stream()
                        .map(ModuleDescriptor.Requires::name)
                        .filter(FoundationTest::isUnnamed)
                        .toList();
        assertThat(unnamed).as("to be added to Foundation.ALL").isEmpty();
    }

    private static boolean isUnnamed(String module) {
        return Foundation.ALL.stream()
                .flatMap(one -> one.modules().stream())
                .noneMatch(module::startsWith);
    }
}
