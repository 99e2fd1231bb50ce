package dev.crossdock.core.platform;

/**
 * An architecture and its variant, brought to containerd's normal form ({@code
 * platforms/database.go}, {@code normalizeArch}); {@code armhf} and {@code armel} are Debian's
 * names.
 */
record Cpu(String architecture, String variant) {

    static Cpu normal(String architecture, String variant) {
        return switch (architecture) {
            case "i386", "i486", "i586", "i686", "x86" -> new Cpu("386", "");
            case "x86_64", "x86-64", "amd64" ->
                    new Cpu("amd64", variant.equals("v1") ? "" : variant);
            case "aarch64", "arm64" ->
                    new Cpu("arm64", variant.equals("8") || variant.equals("v8") ? "" : variant);
            case "armhf" -> new Cpu("arm", "v7");
            case "armel" -> new Cpu("arm", "v6");
            case "arm" -> new Cpu("arm", armVariant(variant));
            case "armv7l", "armv7" -> new Cpu("arm", "v7");
            case "armv6l", "armv6" -> new Cpu("arm", "v6");
            case "armv5tel", "armv5tejl", "armv5" -> new Cpu("arm", "v5");
            case "powerpc64le", "ppc64el" -> new Cpu("ppc64le", variant);
            default -> new Cpu(architecture, variant);
        };
    }

    private static String armVariant(String variant) {
        return switch (variant) {
            case "", "7" -> "v7";
            case "5", "6", "8" -> "v" + variant;
            default -> variant;
        };
    }
}
