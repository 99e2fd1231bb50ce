/*
 * The probe for linux/arm64: what it prints stands in ProbeReport.java.
 *
 * In front of a line stands the machine code it makes: the offset, and the bytes as they lie in
 * memory. Those columns are written by src/lab/probe/assemble and read by the application; the
 * rest is written by hand. The file as a whole is a source that GNU as takes.
 */

                                    .text
                                    .globl  _start
                                _start:
/* 0000 1a000094             */     bl      start                   // leaves the address of the texts in x30
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
/* 0068 f3031eaa             */     mov     x19, x30                // x19 = texts, from here to the end
/* 006c ff0740d1             */     sub     sp, sp, #4096           // the buffer

/* 0070 ff130439             */     strb    wzr, [sp, #260]         // an empty word, should uname fail
/* 0074 e0030091             */     mov     x0, sp
/* 0078 081480d2             */     mov     x8, #160                // uname(buffer)
/* 007c 010000d4             */     svc     #0
/* 0080 61020091             */     add     x1, x19, #machine-texts
/* 0084 26000094             */     bl      say
/* 0088 e1130491             */     add     x1, sp, #260            // machine is the fifth field of 65 bytes
/* 008c 24000094             */     bl      say

/* 0090 61260091             */     add     x1, x19, #exe-texts
/* 0094 22000094             */     bl      say
/* 0098 600c8092             */     mov     x0, #-100               // AT_FDCWD; no matter, the path is absolute
/* 009c 618e0091             */     add     x1, x19, #exe_path-texts
/* 00a0 e2030091             */     mov     x2, sp
/* 00a4 030082d2             */     mov     x3, #4096
/* 00a8 c80980d2             */     mov     x8, #78                 // readlinkat(here, path, buffer, 4096)
/* 00ac 010000d4             */     svc     #0
/* 00b0 16000094             */     bl      put

/* 00b4 613e0091             */     add     x1, x19, #cmdline-texts
/* 00b8 19000094             */     bl      say
/* 00bc 61e60091             */     add     x1, x19, #cmdline_path-texts
/* 00c0 0a000094             */     bl      show

/* 00c4 61660091             */     add     x1, x19, #cpuinfo-texts
/* 00c8 15000094             */     bl      say
/* 00cc 614e0191             */     add     x1, x19, #cpuinfo_path-texts
/* 00d0 06000094             */     bl      show
/* 00d4 61860091             */     add     x1, x19, #cpuinfo-texts+8 // its last letter: a new line
/* 00d8 11000094             */     bl      say

/* 00dc 000080d2             */     mov     x0, #0
/* 00e0 a80b80d2             */     mov     x8, #93                 // exit(0)
/* 00e4 010000d4             */     svc     #0

                                show:                               // the first 4096 bytes of the file named at x1
/* 00e8 600c8092             */     mov     x0, #-100
/* 00ec 020080d2             */     mov     x2, #0
/* 00f0 080780d2             */     mov     x8, #56                 // openat(here, path, O_RDONLY)
/* 00f4 010000d4             */     svc     #0
/* 00f8 e1030091             */     mov     x1, sp                  // a failed open makes the read fail too
/* 00fc 020082d2             */     mov     x2, #4096
/* 0100 e80780d2             */     mov     x8, #63                 // read(file, buffer, 4096)
/* 0104 010000d4             */     svc     #0
                                put:                                // x0 bytes of the buffer, none on error
/* 0108 e1030091             */     mov     x1, sp
/* 010c e20300aa             */     mov     x2, x0
/* 0110 5f0000f1             */     cmp     x2, #0
/* 0114 cc000054             */     b.gt    write
/* 0118 c0035fd6             */     ret
                                say:                                // the text at x1, which ends in a zero
/* 011c 02008092             */     mov     x2, #-1
                                length:
/* 0120 42040091             */     add     x2, x2, #1
/* 0124 23686238             */     ldrb    w3, [x1, x2]
/* 0128 c3ffff35             */     cbnz    w3, length
                                write:
/* 012c 200080d2             */     mov     x0, #1
/* 0130 080880d2             */     mov     x8, #64                 // write(1, text, length)
/* 0134 010000d4             */     svc     #0
/* 0138 c0035fd6             */     ret
