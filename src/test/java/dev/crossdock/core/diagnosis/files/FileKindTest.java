package dev.crossdock.core.diagnosis.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.diagnosis.FileTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "62, LITTLE_ENDIAN, linux/amd64",
        "183, LITTLE_ENDIAN, linux/arm64",
        "40, LITTLE_ENDIAN, linux/arm/v7",
        "22, BIG_ENDIAN, linux/s390x",
        "21, LITTLE_ENDIAN, linux/ppc64le",
        "21, BIG_ENDIAN, linux/ppc64",
        "243, LITTLE_ENDIAN, linux/riscv64"
    })
    void aProgramTellsItsPlatform(int machine, String order, String platform) {
        var bytes =
                FileTree.elf(
                        machine,
                        order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                        "");
        var program = (FileKind.Program) FileKind.of(bytes);
        assertThat(program.elf().platform().orElseThrow()).hasToString(platform);
        assertThat(program.elf().interpreter()).isNull();
    }

    @Test
    void aDynamicProgramTellsItsLoader() {
        var bytes = FileTree.elf(62, ByteOrder.LITTLE_ENDIAN, "/lib/ld-musl-x86_64.so.1");
        assertThat(((FileKind.Program) FileKind.of(bytes)).elf().interpreter())
                .isEqualTo("/lib/ld-musl-x86_64.so.1");
    }

    @Test
    void aHeaderThatIsCutOffOrLiesDoesNotThrow() {
        var bytes = FileTree.elf(62, ByteOrder.LITTLE_ENDIAN, "/lib/ld.so");
        for (int length = 0; length < bytes.length; length++) {
            FileKind.of(Arrays.copyOf(bytes, length));
        }
        Arrays.fill(bytes, 16, bytes.length, (byte) 0xff);
        assertThat(FileKind.of(bytes)).isInstanceOf(FileKind.Program.class);
    }

    @Test
    void aScriptTellsItsInterpreterAndItsLineEnds() {
        assertThat(FileKind.of(bytes("#! /bin/sh -e\necho\n")))
                .isEqualTo(new FileKind.Script(new Shebang("/bin/sh", List.of("-e")), false));
        assertThat(FileKind.of(bytes("#!/bin/sh\r\necho\r\n")))
                .isEqualTo(new FileKind.Script(new Shebang("/bin/sh", List.of()), true));
        assertThat(FileKind.of(bytes("echo\r\n"))).isEqualTo(new FileKind.Text(true));
        assertThat(FileKind.of(bytes(""))).isEqualTo(new FileKind.Empty());
        assertThat(FileKind.of(bytes("MZ\0\1"))).isEqualTo(new FileKind.ForeignSystem("Windows"));
        assertThat(FileKind.of(bytes("a\0b"))).isEqualTo(new FileKind.Data());
    }

    @Test
    void envIsSeenThrough() {
        var shebang = Shebang.parse("#!/usr/bin/env -S X=1 python3 -u\n").orElseThrow();
        assertThat(shebang.throughEnv()).contains("python3");
        assertThat(shebang.words()).containsExactly("python3", "-u");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
