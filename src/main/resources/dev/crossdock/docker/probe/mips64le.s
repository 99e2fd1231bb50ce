/*
 * The probe for linux/mips64le: what it prints stands in ProbeReport.java.
 *
 * In front of a line stands the machine code it makes: the offset, and the bytes as they lie in
 * memory. Those columns are written by src/lab/probe/assemble and read by the application; the
 * rest is written by hand. The file as a whole is a source that GNU as takes.
 */

                                    .set    noreorder               # the line after each branch runs before it
                                    .text
                                    .globl  _start
                                _start:
/* 0000 1a001104             */     bal     start                   # leaves the address of the texts in $31
/* 0004 00000000             */     nop
                                texts:
                                machine:
/* 0008 6d616368696e652000   */     .asciz  "machine "
                                exe:
/* 0011 0a6578652000         */     .asciz  "\nexe "
                                cmdline:
/* 0017 0a636d646c696e652000 */     .asciz  "\ncmdline "
                                cpuinfo:
/* 0021 0a637075696e666f0a00 */     .asciz  "\ncpuinfo\n"
                                exe_path:
/* 002b 2f70726f632f74687265 */     .asciz  "/proc/thread-self/exe"
/* 0035 61642d73656c662f6578 */
/* 003f 6500                 */
                                cmdline_path:
/* 0041 2f70726f632f74687265 */     .asciz  "/proc/thread-self/cmdline"
/* 004b 61642d73656c662f636d */
/* 0055 646c696e6500         */
                                cpuinfo_path:
/* 005b 2f70726f632f63707569 */     .asciz  "/proc/cpuinfo"
/* 0065 6e666f00             */
/* 0069 000000               */     .balign 4

                                start:
/* 006c 2580e003             */     move    $16, $31                # $16 = texts, from here to the end
/* 0070 00f0bd67             */     daddiu  $29, $29, -4096         # the buffer

/* 0074 0401a0a3             */     sb      $0, 260($29)            # an empty word, should uname fail
/* 0078 2520a003             */     move    $4, $29
/* 007c c5130224             */     li      $2, 5061                # uname(buffer)
/* 0080 0c000000             */     syscall
/* 0084 28001104             */     bal     say
/* 0088 00000566             */     daddiu  $5, $16, machine-texts
/* 008c 26001104             */     bal     say
/* 0090 0401a567             */     daddiu  $5, $29, 260            # machine is the fifth field of 65 bytes

/* 0094 24001104             */     bal     say
/* 0098 09000566             */     daddiu  $5, $16, exe-texts
/* 009c 23000466             */     daddiu  $4, $16, exe_path-texts
/* 00a0 2528a003             */     move    $5, $29
/* 00a4 00100624             */     li      $6, 4096
/* 00a8 df130224             */     li      $2, 5087                # readlink(path, buffer, 4096)
/* 00ac 0c000000             */     syscall
/* 00b0 17001104             */     bal     put
/* 00b4 00000000             */     nop

/* 00b8 1b001104             */     bal     say
/* 00bc 0f000566             */     daddiu  $5, $16, cmdline-texts
/* 00c0 0a001104             */     bal     show
/* 00c4 39000466             */     daddiu  $4, $16, cmdline_path-texts

/* 00c8 17001104             */     bal     say
/* 00cc 19000566             */     daddiu  $5, $16, cpuinfo-texts
/* 00d0 06001104             */     bal     show
/* 00d4 53000466             */     daddiu  $4, $16, cpuinfo_path-texts
/* 00d8 13001104             */     bal     say
/* 00dc 21000566             */     daddiu  $5, $16, cpuinfo-texts+8 # its last letter: a new line

/* 00e0 00000424             */     li      $4, 0
/* 00e4 c2130224             */     li      $2, 5058                # exit(0)
/* 00e8 0c000000             */     syscall

                                show:                               # the first 4096 bytes of the file named at $4
/* 00ec 00000524             */     li      $5, 0
/* 00f0 8a130224             */     li      $2, 5002                # open(path, O_RDONLY)
/* 00f4 0c000000             */     syscall
/* 00f8 0900e014             */     bnez    $7, none                # set by a failed call; its error is positive
/* 00fc 25204000             */     move    $4, $2
/* 0100 2528a003             */     move    $5, $29
/* 0104 00100624             */     li      $6, 4096
/* 0108 88130224             */     li      $2, 5000                # read(file, buffer, 4096)
/* 010c 0c000000             */     syscall
                                put:                                # $2 bytes of the buffer, none on error
/* 0110 0300e014             */     bnez    $7, none
/* 0114 25304000             */     move    $6, $2
/* 0118 0900c01c             */     bgtz    $6, write
/* 011c 2528a003             */     move    $5, $29
                                none:
/* 0120 0800e003             */     jr      $31
/* 0124 00000000             */     nop
                                say:                                # the text at $5, which ends in a zero
/* 0128 ffff0624             */     li      $6, -1
                                length:
/* 012c 0100c664             */     daddiu  $6, $6, 1
/* 0130 2d18a600             */     daddu   $3, $5, $6
/* 0134 00006390             */     lbu     $3, 0($3)
/* 0138 fcff6014             */     bnez    $3, length
/* 013c 00000000             */     nop
                                write:
/* 0140 01000424             */     li      $4, 1
/* 0144 89130224             */     li      $2, 5001                # write(1, text, length)
/* 0148 0c000000             */     syscall
/* 014c 0800e003             */     jr      $31
/* 0150 00000000000000000000 */     nop
/* 015a 000000000000         */
