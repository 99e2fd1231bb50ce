/*
 * The probe for linux/arm (one program for v5, v6 and v7): what it prints stands in ProbeReport.java.
 *
 * In front of a line stands the machine code it makes: the offset, and the bytes as they lie in
 * memory. Those columns are written by src/lab/probe/assemble and read by the application; the
 * rest is written by hand. The file as a whole is a source that GNU as takes.
 */

                                    .arch   armv5te
                                    .arm
                                    .text
                                    .globl  _start
                                _start:
/* 0000 180000eb             */     bl      start                   @ leaves the address of the texts in lr
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
/* 0068 0e80a0e1             */     mov     r8, lr                  @ r8 = texts, from here to the end
/* 006c 01da4de2             */     sub     sp, sp, #4096           @ the buffer

/* 0070 0030a0e3             */     mov     r3, #0
/* 0074 0431cde5             */     strb    r3, [sp, #260]          @ an empty word, should uname fail
/* 0078 0d00a0e1             */     mov     r0, sp
/* 007c 7a70a0e3             */     mov     r7, #122                @ uname(buffer)
/* 0080 000000ef             */     svc     #0
/* 0084 001088e2             */     add     r1, r8, #machine-texts
/* 0088 210000eb             */     bl      say
/* 008c 411f8de2             */     add     r1, sp, #260            @ machine is the fifth field of 65 bytes
/* 0090 1f0000eb             */     bl      say

/* 0094 091088e2             */     add     r1, r8, #exe-texts
/* 0098 1d0000eb             */     bl      say
/* 009c 230088e2             */     add     r0, r8, #exe_path-texts
/* 00a0 0d10a0e1             */     mov     r1, sp
/* 00a4 012aa0e3             */     mov     r2, #4096
/* 00a8 5570a0e3             */     mov     r7, #85                 @ readlink(path, buffer, 4096)
/* 00ac 000000ef             */     svc     #0
/* 00b0 130000eb             */     bl      put

/* 00b4 0f1088e2             */     add     r1, r8, #cmdline-texts
/* 00b8 150000eb             */     bl      say
/* 00bc 390088e2             */     add     r0, r8, #cmdline_path-texts
/* 00c0 080000eb             */     bl      show

/* 00c4 191088e2             */     add     r1, r8, #cpuinfo-texts
/* 00c8 110000eb             */     bl      say
/* 00cc 530088e2             */     add     r0, r8, #cpuinfo_path-texts
/* 00d0 040000eb             */     bl      show
/* 00d4 211088e2             */     add     r1, r8, #cpuinfo-texts+8 @ its last letter: a new line
/* 00d8 0d0000eb             */     bl      say

/* 00dc 0000a0e3             */     mov     r0, #0
/* 00e0 0170a0e3             */     mov     r7, #1                  @ exit(0)
/* 00e4 000000ef             */     svc     #0

                                show:                               @ the first 4096 bytes of the file named at r0
/* 00e8 0010a0e3             */     mov     r1, #0
/* 00ec 0570a0e3             */     mov     r7, #5                  @ open(path, O_RDONLY)
/* 00f0 000000ef             */     svc     #0
/* 00f4 0d10a0e1             */     mov     r1, sp                  @ a failed open makes the read fail too
/* 00f8 012aa0e3             */     mov     r2, #4096
/* 00fc 0370a0e3             */     mov     r7, #3                  @ read(file, buffer, 4096)
/* 0100 000000ef             */     svc     #0
                                put:                                @ r0 bytes of the buffer, none on error
/* 0104 0d10a0e1             */     mov     r1, sp
/* 0108 0020b0e1             */     movs    r2, r0
/* 010c 050000ca             */     bgt     write
/* 0110 1eff2fe1             */     bx      lr
                                say:                                @ the text at r1, which ends in a zero
/* 0114 0020e0e3             */     mvn     r2, #0
                                length:
/* 0118 012082e2             */     add     r2, r2, #1
/* 011c 0230d1e7             */     ldrb    r3, [r1, r2]
/* 0120 000053e3             */     cmp     r3, #0
/* 0124 fbffff1a             */     bne     length
                                write:
/* 0128 0100a0e3             */     mov     r0, #1
/* 012c 0470a0e3             */     mov     r7, #4                  @ write(1, text, length)
/* 0130 000000ef             */     svc     #0
/* 0134 1eff2fe1             */     bx      lr
