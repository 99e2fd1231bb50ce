/*
 * The probe for linux/loong64: what it prints stands in ProbeReport.java.
 *
 * In front of a line stands the machine code it makes: the offset, and the bytes as they lie in
 * memory. Those columns are written by src/lab/probe/assemble and read by the application; the
 * rest is written by hand. The file as a whole is a source that GNU as takes.
 */

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
/* 0000 00680054             */     bl      start                   # leaves the address of the first text in $ra
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
/* 0065 000000               */     .balign 4

                                start:
/* 0068 37f0ff02             */     addi.d  $s0, $ra, -4            # $s0 = _start, from here to the end
/* 006c 18fcbf03             */     ori     $s1, $zero, 4095
/* 0070 1807c002             */     addi.d  $s1, $s1, 1             # $s1 = 4096
/* 0074 63e01100             */     sub.d   $sp, $sp, $s1           # the buffer

/* 0078 60100429             */     st.b    $zero, $sp, 260         # an empty word, should uname fail
/* 007c 64001500             */     move    $a0, $sp
/* 0080 0b808203             */     ori     $a7, $zero, 160         # uname(buffer)
/* 0084 00002b00             */     syscall 0
/* 0088 e512c002             */     addi.d  $a1, $s0, machine
/* 008c 00940054             */     bl      say
/* 0090 6510c402             */     addi.d  $a1, $sp, 260           # machine is the fifth field of 65 bytes
/* 0094 008c0054             */     bl      say

/* 0098 e536c002             */     addi.d  $a1, $s0, exe
/* 009c 00840054             */     bl      say
/* 00a0 0470fe02             */     addi.d  $a0, $zero, -100        # AT_FDCWD; no matter, the path is absolute
/* 00a4 e59ec002             */     addi.d  $a1, $s0, exe_path
/* 00a8 66001500             */     move    $a2, $sp
/* 00ac 07031500             */     move    $a3, $s1
/* 00b0 0b388103             */     ori     $a7, $zero, 78          # readlinkat(here, path, buffer, 4096)
/* 00b4 00002b00             */     syscall 0
/* 00b8 00580054             */     bl      put

/* 00bc e54ec002             */     addi.d  $a1, $s0, cmdline
/* 00c0 00600054             */     bl      say
/* 00c4 e5f6c002             */     addi.d  $a1, $s0, cmdline_path
/* 00c8 00280054             */     bl      show

/* 00cc e576c002             */     addi.d  $a1, $s0, cpuinfo
/* 00d0 00500054             */     bl      say
/* 00d4 e55ec102             */     addi.d  $a1, $s0, cpuinfo_path
/* 00d8 00180054             */     bl      show
/* 00dc e596c002             */     addi.d  $a1, $s0, cpuinfo+8     # its last letter: a new line
/* 00e0 00400054             */     bl      say

/* 00e4 04001500             */     move    $a0, $zero
/* 00e8 0b748103             */     ori     $a7, $zero, 93          # exit(0)
/* 00ec 00002b00             */     syscall 0

                                show:                               # the first 4096 bytes of the file named at $a1
/* 00f0 0470fe02             */     addi.d  $a0, $zero, -100
/* 00f4 06001500             */     move    $a2, $zero
/* 00f8 0be08003             */     ori     $a7, $zero, 56          # openat(here, path, O_RDONLY)
/* 00fc 00002b00             */     syscall 0
/* 0100 65001500             */     move    $a1, $sp                # a failed open makes the read fail too
/* 0104 06031500             */     move    $a2, $s1
/* 0108 0bfc8003             */     ori     $a7, $zero, 63          # read(file, buffer, 4096)
/* 010c 00002b00             */     syscall 0
                                put:                                # $a0 bytes of the buffer, none on error
/* 0110 65001500             */     move    $a1, $sp
/* 0114 86001500             */     move    $a2, $a0
/* 0118 06180060             */     blt     $zero, $a2, write
/* 011c 2000004c             */     jr      $ra
                                say:                                # the text at $a1, which ends in a zero
/* 0120 06fcff02             */     addi.d  $a2, $zero, -1
                                length:
/* 0124 c604c002             */     addi.d  $a2, $a2, 1
/* 0128 a7182038             */     ldx.bu  $a3, $a1, $a2
/* 012c fff8ff47             */     bnez    $a3, length
                                write:
/* 0130 04048003             */     ori     $a0, $zero, 1
/* 0134 0b008103             */     ori     $a7, $zero, 64          # write(1, text, length)
/* 0138 00002b00             */     syscall 0
/* 013c 2000004c             */     jr      $ra
