/*
 * The probe for linux/riscv64: what it prints stands in ProbeReport.java.
 *
 * In front of a line stands the machine code it makes: the offset, and the bytes as they lie in
 * memory. Those columns are written by src/lab/probe/assemble and read by the application; the
 * rest is written by hand. The file as a whole is a source that GNU as takes.
 */

                                    .option norelax
                                    .option norvc
/*
 * This assembler takes no difference of labels as an operand: here stands where each text
 * is, counted from _start, and .org holds each to it.
 */
                                    .equ    machine, 4
                                    .equ    exe, 13
                                    .equ    cmdline, 19
                                    .equ    cpuinfo, 29
                                    .equ    exe_path, 39
                                    .equ    cmdline_path, 61
                                    .equ    cpuinfo_path, 87

                                    .text
                                    .globl  _start
                                _start:
/* 0000 ef008006             */     jal     ra, start               # leaves the address of the first text in ra
                                    .org    machine
/* 0004 6d616368696e652000   */     .asciz  "machine "
                                    .org    exe
/* 000d 0a6578652000         */     .asciz  "\nexe "
                                    .org    cmdline
/* 0013 0a636d646c696e652000 */     .asciz  "\ncmdline "
                                    .org    cpuinfo
/* 001d 0a637075696e666f0a00 */     .asciz  "\ncpuinfo\n"
                                    .org    exe_path
/* 0027 2f70726f632f74687265 */     .asciz  "/proc/thread-self/exe"
/* 0031 61642d73656c662f6578 */
/* 003b 6500                 */
                                    .org    cmdline_path
/* 003d 2f70726f632f74687265 */     .asciz  "/proc/thread-self/cmdline"
/* 0047 61642d73656c662f636d */
/* 0051 646c696e6500         */
                                    .org    cpuinfo_path
/* 0057 2f70726f632f63707569 */     .asciz  "/proc/cpuinfo"
/* 0061 6e666f00             */
/* 0065 000000               */     .org    104

                                start:
/* 0068 1384c0ff             */     addi    s0, ra, -4              # s0 = _start, from here to the end
/* 006c b7140000             */     li      s1, 4096
/* 0070 33019140             */     sub     sp, sp, s1              # the buffer

/* 0074 23020110             */     sb      zero, 260(sp)           # an empty word, should uname fail
/* 0078 13050100             */     mv      a0, sp
/* 007c 9308000a             */     li      a7, 160                 # uname(buffer)
/* 0080 73000000             */     ecall
/* 0084 93054400             */     addi    a1, s0, machine
/* 0088 ef004009             */     jal     ra, say
/* 008c 93054110             */     addi    a1, sp, 260             # machine is the fifth field of 65 bytes
/* 0090 ef00c008             */     jal     ra, say

/* 0094 9305d400             */     addi    a1, s0, exe
/* 0098 ef004008             */     jal     ra, say
/* 009c 1305c0f9             */     li      a0, -100                # AT_FDCWD; no matter, the path is absolute
/* 00a0 93057402             */     addi    a1, s0, exe_path
/* 00a4 13060100             */     mv      a2, sp
/* 00a8 93860400             */     mv      a3, s1
/* 00ac 9308e004             */     li      a7, 78                  # readlinkat(here, path, buffer, 4096)
/* 00b0 73000000             */     ecall
/* 00b4 ef008005             */     jal     ra, put

/* 00b8 93053401             */     addi    a1, s0, cmdline
/* 00bc ef000006             */     jal     ra, say
/* 00c0 9305d403             */     addi    a1, s0, cmdline_path
/* 00c4 ef008002             */     jal     ra, show

/* 00c8 9305d401             */     addi    a1, s0, cpuinfo
/* 00cc ef000005             */     jal     ra, say
/* 00d0 93057405             */     addi    a1, s0, cpuinfo_path
/* 00d4 ef008001             */     jal     ra, show
/* 00d8 93055402             */     addi    a1, s0, cpuinfo+8       # its last letter: a new line
/* 00dc ef000004             */     jal     ra, say

/* 00e0 13050000             */     li      a0, 0
/* 00e4 9308d005             */     li      a7, 93                  # exit(0)
/* 00e8 73000000             */     ecall

                                show:                               # the first 4096 bytes of the file named at a1
/* 00ec 1305c0f9             */     li      a0, -100
/* 00f0 13060000             */     li      a2, 0
/* 00f4 93088003             */     li      a7, 56                  # openat(here, path, O_RDONLY)
/* 00f8 73000000             */     ecall
/* 00fc 93050100             */     mv      a1, sp                  # a failed open makes the read fail too
/* 0100 13860400             */     mv      a2, s1
/* 0104 9308f003             */     li      a7, 63                  # read(file, buffer, 4096)
/* 0108 73000000             */     ecall
                                put:                                # a0 bytes of the buffer, none on error
/* 010c 93050100             */     mv      a1, sp
/* 0110 13060500             */     mv      a2, a0
/* 0114 6340c002             */     bgtz    a2, write
/* 0118 67800000             */     ret
                                say:                                # the text at a1, which ends in a zero
/* 011c 93860500             */     mv      a3, a1
                                length:
/* 0120 03c70600             */     lbu     a4, 0(a3)
/* 0124 93861600             */     addi    a3, a3, 1
/* 0128 e31c07fe             */     bnez    a4, length
/* 012c 3386b640             */     sub     a2, a3, a1
/* 0130 1306f6ff             */     addi    a2, a2, -1              # the zero itself is not said
                                write:
/* 0134 13051000             */     li      a0, 1
/* 0138 93080004             */     li      a7, 64                  # write(1, text, length)
/* 013c 73000000             */     ecall
/* 0140 67800000             */     ret
