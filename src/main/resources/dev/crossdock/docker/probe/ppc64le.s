/*
 * The probe for linux/ppc64le: what it prints stands in ProbeReport.java.
 *
 * In front of a line stands the machine code it makes: the offset, and the bytes as they lie in
 * memory. Those columns are written by src/lab/probe/assemble and read by the application; the
 * rest is written by hand. The file as a whole is a source that GNU as takes.
 */

                                    .abiversion 2
                                    .text
                                    .globl  _start
                                _start:
/* 0000 69000048             */     bl      start                   # leaves the address of the texts in lr
                                texts:
                                machine:
/* 0004 6d616368696e652000   */     .asciz  "machine "
                                exe:
/* 000d 0a6578652000         */     .asciz  "\nexe "
                                cmdline:
/* 0013 0a636d646c696e652000 */     .asciz  "\ncmdline "
                                cpuinfo:
/* 001d 0a637075696e666f0a00 */     .asciz  "\ncpuinfo\n"
                                exe_path:
/* 0027 2f70726f632f74687265 */     .asciz  "/proc/thread-self/exe"
/* 0031 61642d73656c662f6578 */
/* 003b 6500                 */
                                cmdline_path:
/* 003d 2f70726f632f74687265 */     .asciz  "/proc/thread-self/cmdline"
/* 0047 61642d73656c662f636d */
/* 0051 646c696e6500         */
                                cpuinfo_path:
/* 0057 2f70726f632f63707569 */     .asciz  "/proc/cpuinfo"
/* 0061 6e666f00             */
/* 0065 000000               */     .balign 4

                                start:
/* 0068 a602e87f             */     mflr    31                      # r31 = texts, from here to the end
/* 006c 00f02138             */     addi    1, 1, -4096
/* 0070 780b3e7c             */     mr      30, 1                   # r30 = buffer

/* 0074 0000a038             */     li      5, 0
/* 0078 0401be98             */     stb     5, 260(30)              # an empty word, should uname fail
/* 007c 78f3c37f             */     mr      3, 30
/* 0080 7a000038             */     li      0, 122                  # uname(buffer)
/* 0084 02000044             */     sc
/* 0088 00009f38             */     addi    4, 31, machine-texts
/* 008c 99000048             */     bl      say
/* 0090 04019e38             */     addi    4, 30, 260              # machine is the fifth field of 65 bytes
/* 0094 91000048             */     bl      say

/* 0098 09009f38             */     addi    4, 31, exe-texts
/* 009c 89000048             */     bl      say
/* 00a0 23007f38             */     addi    3, 31, exe_path-texts
/* 00a4 78f3c47f             */     mr      4, 30
/* 00a8 0010a038             */     li      5, 4096
/* 00ac 55000038             */     li      0, 85                   # readlink(path, buffer, 4096)
/* 00b0 02000044             */     sc
/* 00b4 59000048             */     bl      put

/* 00b8 0f009f38             */     addi    4, 31, cmdline-texts
/* 00bc 69000048             */     bl      say
/* 00c0 39007f38             */     addi    3, 31, cmdline_path-texts
/* 00c4 29000048             */     bl      show

/* 00c8 19009f38             */     addi    4, 31, cpuinfo-texts
/* 00cc 59000048             */     bl      say
/* 00d0 53007f38             */     addi    3, 31, cpuinfo_path-texts
/* 00d4 19000048             */     bl      show
/* 00d8 21009f38             */     addi    4, 31, cpuinfo-texts+8  # its last letter: a new line
/* 00dc 49000048             */     bl      say

/* 00e0 00006038             */     li      3, 0
/* 00e4 01000038             */     li      0, 1                    # exit(0)
/* 00e8 02000044             */     sc

                                show:                               # the first 4096 bytes of the file named at r3
/* 00ec 00008038             */     li      4, 0
/* 00f0 05000038             */     li      0, 5                    # open(path, O_RDONLY)
/* 00f4 02000044             */     sc
/* 00f8 28008341             */     bso     none                    # set by a failed call; its error is positive
/* 00fc 78f3c47f             */     mr      4, 30
/* 0100 0010a038             */     li      5, 4096
/* 0104 03000038             */     li      0, 3                    # read(file, buffer, 4096)
/* 0108 02000044             */     sc
                                put:                                # r3 bytes of the buffer, none on error
/* 010c 14008341             */     bso     none
/* 0110 78f3c47f             */     mr      4, 30
/* 0114 781b657c             */     mr      5, 3
/* 0118 0000252c             */     cmpdi   5, 0
/* 011c 1c008141             */     bgt     write
                                none:
/* 0120 2000804e             */     blr
                                say:                                # the text at r4, which ends in a zero
/* 0124 ffffa038             */     li      5, -1
                                length:
/* 0128 0100a538             */     addi    5, 5, 1
/* 012c ae28c47c             */     lbzx    6, 4, 5
/* 0130 0000062c             */     cmpwi   6, 0
/* 0134 f4ff8240             */     bne     length
                                write:
/* 0138 01006038             */     li      3, 1
/* 013c 04000038             */     li      0, 4                    # write(1, text, length)
/* 0140 02000044             */     sc
/* 0144 2000804e             */     blr
