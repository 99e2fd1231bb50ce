/*
 * The probe for linux/s390x: what it prints stands in ProbeReport.java.
 *
 * In front of a line stands the machine code it makes: the offset, and the bytes as they lie in
 * memory. Those columns are written by src/lab/probe/assemble and read by the application; the
 * rest is written by hand. The file as a whole is a source that GNU as takes.
 */

                                    .text
                                    .globl  _start
                                _start:
/* 0000 c0e500000034         */     brasl   %r14, start             # leaves the address of the texts in r14
                                texts:
                                machine:
/* 0006 6d616368696e652000   */     .asciz  "machine "
                                exe:
/* 000f 0a6578652000         */     .asciz  "\nexe "
                                cmdline:
/* 0015 0a636d646c696e652000 */     .asciz  "\ncmdline "
                                cpuinfo:
/* 001f 0a637075696e666f0a00 */     .asciz  "\ncpuinfo\n"
                                exe_path:
/* 0029 2f70726f632f74687265 */     .asciz  "/proc/thread-self/exe"
/* 0033 61642d73656c662f6578 */
/* 003d 6500                 */
                                cmdline_path:
/* 003f 2f70726f632f74687265 */     .asciz  "/proc/thread-self/cmdline"
/* 0049 61642d73656c662f636d */
/* 0053 646c696e6500         */
                                cpuinfo_path:
/* 0059 2f70726f632f63707569 */     .asciz  "/proc/cpuinfo"
/* 0063 6e666f00             */
/* 0067 07                   */     .balign 2

                                start:
/* 0068 b904008e             */     lgr     %r8, %r14               # r8 = texts, from here to the end
/* 006c a7fbf000             */     aghi    %r15, -4096
/* 0070 b904009f             */     lgr     %r9, %r15               # r9 = buffer

/* 0074 92009104             */     mvi     260(%r9), 0             # an empty word, should uname fail
/* 0078 b9040029             */     lgr     %r2, %r9
/* 007c 0a7a                 */     svc     122                     # uname(buffer)
/* 007e 41308000             */     la      %r3, machine-texts(%r8)
/* 0082 c0e500000042         */     brasl   %r14, say
/* 0088 41309104             */     la      %r3, 260(%r9)           # machine is the fifth field of 65 bytes
/* 008c c0e50000003d         */     brasl   %r14, say

/* 0092 41308009             */     la      %r3, exe-texts(%r8)
/* 0096 c0e500000038         */     brasl   %r14, say
/* 009c 41208023             */     la      %r2, exe_path-texts(%r8)
/* 00a0 b9040039             */     lgr     %r3, %r9
/* 00a4 a7491000             */     lghi    %r4, 4096
/* 00a8 0a55                 */     svc     85                      # readlink(path, buffer, 4096)
/* 00aa c0e500000027         */     brasl   %r14, put

/* 00b0 4130800f             */     la      %r3, cmdline-texts(%r8)
/* 00b4 c0e500000029         */     brasl   %r14, say
/* 00ba 41208039             */     la      %r2, cmdline_path-texts(%r8)
/* 00be c0e500000015         */     brasl   %r14, show

/* 00c4 41308019             */     la      %r3, cpuinfo-texts(%r8)
/* 00c8 c0e50000001f         */     brasl   %r14, say
/* 00ce 41208053             */     la      %r2, cpuinfo_path-texts(%r8)
/* 00d2 c0e50000000b         */     brasl   %r14, show
/* 00d8 41308021             */     la      %r3, cpuinfo-texts+8(%r8) # its last letter: a new line
/* 00dc c0e500000015         */     brasl   %r14, say

/* 00e2 a7290000             */     lghi    %r2, 0
/* 00e6 0a01                 */     svc     1                       # exit(0)

                                show:                               # the first 4096 bytes of the file named at r2
/* 00e8 a7390000             */     lghi    %r3, 0
/* 00ec 0a05                 */     svc     5                       # open(path, O_RDONLY)
/* 00ee b9040039             */     lgr     %r3, %r9                # a failed open makes the read fail too
/* 00f2 a7491000             */     lghi    %r4, 4096
/* 00f6 0a03                 */     svc     3                       # read(file, buffer, 4096)
                                put:                                # r2 bytes of the buffer, none on error
/* 00f8 b9040039             */     lgr     %r3, %r9
/* 00fc b9020042             */     ltgr    %r4, %r2
/* 0100 a724000e             */     jh      write
/* 0104 07fe                 */     br      %r14
                                say:                                # the text at r3, which ends in a zero
/* 0106 a749ffff             */     lghi    %r4, -1
                                length:
/* 010a a74b0001             */     aghi    %r4, 1
/* 010e e35430000090         */     llgc    %r5, 0(%r4,%r3)
/* 0114 b9020055             */     ltgr    %r5, %r5
/* 0118 a774fff9             */     jne     length
                                write:
/* 011c a7290001             */     lghi    %r2, 1
/* 0120 0a04                 */     svc     4                       # write(1, text, length)
/* 0122 07fe                 */     br      %r14
