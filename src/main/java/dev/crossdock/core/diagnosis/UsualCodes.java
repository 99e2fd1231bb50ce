package dev.crossdock.core.diagnosis;

import java.util.List;

/**
 * The exit codes that causes mostly come with. 125 is the docker command's own for what the engine
 * refused; 126 and 127 are the engine's and the shells'; above 128 stands a signal; a program that
 * a runtime could not load ends with 1 or 255, depending on the runtime's version.
 */
final class UsualCodes {
    private UsualCodes() {}

    static List<Integer> of(Cause cause) {
        return switch (cause) {
            case COMPLETED, SHELL_WITHOUT_TERMINAL, LAUNCHER_DAEMONISED -> List.of(0);
            case STOPPED_BY_USER -> List.of(143, 137, 130);
            case COMMAND_NOT_FOUND,
                    COMMAND_IS_ONE_STRING,
                    CMD_NOT_JSON,
                    SHELL_NOT_IN_IMAGE,
                    NO_SHELL_IN_IMAGE,
                    OPTIONS_AFTER_IMAGE ->
                    List.of(127);
            case COMMAND_NOT_EXECUTABLE, COMMAND_IS_DIRECTORY -> List.of(126);
            case SCRIPT_MISSING -> List.of(1, 2, 127);
            case FILE_HIDDEN_BY_MOUNT, LIBRARY_MISSING -> List.of(127, 1);
            case MOUNT_TYPE_MISMATCH, USER_NOT_FOUND, WORKDIR_UNUSABLE -> List.of(125, 126, 127);
            case MOUNT_DENIED,
                    BIND_SOURCE_MISSING,
                    NAME_IN_USE,
                    IMAGE_NOT_FOUND,
                    PLATFORM_NOT_PUBLISHED,
                    OTHER_PLATFORM_CACHED,
                    RATE_LIMITED,
                    LOGIN_NEEDED ->
                    List.of(125);
            case PORT_IN_USE, DEVICE_UNAVAILABLE, ENGINE_REFUSED -> List.of(125, 128);
            case SCRIPT_CRLF, SCRIPT_NO_SHEBANG, INTERPRETER_MISSING -> List.of(127, 255, 126, 1);
            case WRONG_ARCH_BINARY, FOREIGN_BINARY, EMULATOR_MISSING -> List.of(255, 126, 1);
            case LIBC_MISMATCH -> List.of(127, 255, 1);
            case CPU_FEATURE_MISSING -> List.of(132);
            case EMULATOR_CRASH -> List.of(139, 134, 133, 132);
            case EMULATOR_UNSUPPORTED_CALL -> List.of(1, 133);
            case PAGE_SIZE_MISMATCH -> List.of(1, 134);
            case OUT_OF_MEMORY_LIMIT, OUT_OF_MEMORY_ENGINE -> List.of(137);
            case HEAP_EXHAUSTED -> List.of(1, 137, 134, 139, 3);
            case KERNEL_SETTING -> List.of(78, 1);
            case FILE_PERMISSION -> List.of(1, 126);
            case APP_CRASHED -> List.of(1, 2);
            case SEGFAULT -> List.of(139);
            case ABORTED -> List.of(134);
            case KILLED_BY_SIGNAL -> List.of(129, 131, 135, 136, 140, 141, 142);
            case NEEDS_INPUT,
                    ROOT_REFUSED,
                    DISK_FULL,
                    PROCESS_LIMIT,
                    FILE_LIMIT,
                    ENV_MISSING,
                    ENV_INVALID,
                    ENV_CONFLICT,
                    LICENCE_NOT_ACCEPTED,
                    CONFIG_INCOMPLETE,
                    CONFIG_FILE_MISSING,
                    CONFIG_FILE_INVALID,
                    DATA_DIRECTORY_MISMATCH,
                    DATA_DIRECTORY_LOCKED,
                    VOLUME_PERMISSION,
                    READ_ONLY_FILESYSTEM,
                    CAPABILITY_MISSING,
                    PRIVILEGED_PORT,
                    DEPENDENCY_UNREACHABLE,
                    NAME_RESOLUTION,
                    TLS_UNTRUSTED,
                    ADDRESS_IN_USE,
                    MODULE_MISSING,
                    HOST_MODULES_MOUNTED,
                    RUNTIME_TOO_OLD,
                    DATABASE_ERROR ->
                    List.of(1);
            case UNKNOWN -> List.of();
        };
    }
}
