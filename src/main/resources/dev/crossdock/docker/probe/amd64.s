/*
 * The probe for linux/amd64: what it prints stands in ProbeReport.java.
 *
 * In front of a line stands the machine code it makes: the offset, and the bytes as they lie in
 * memory. Those columns are written by src/lab/probe/assemble and read by the application; the
 * rest is written by hand. The file as a whole is a source that GNU as takes.
 */

                                    .intel_syntax noprefix
                                    .text
                                    .globl  _start
                                _start:
/* 0000 e879000000           */     call    start                   # leaves the address of the texts on the stack
                                texts:
                                machine:
/* 0005 6d616368696e652000   */     .asciz  "machine "
                                exe:
/* 000e 0a6578652000         */     .asciz  "\nexe "
                                cmdline:
/* 0014 0a636d646c696e652000 */     .asciz  "\ncmdline "
                                cpu:
/* 001e 0a6370752000         */     .asciz  "\ncpu "
                                flags:
/* 0024 0a666c61677300       */     .asciz  "\nflags"
                                avx:
/* 002b 2061767800           */     .asciz  " avx"
                                avx2:
/* 0030 206176783200         */     .asciz  " avx2"
                                cpuinfo:
/* 0036 0a637075696e666f0a00 */     .asciz  "\ncpuinfo\n"
                                exe_path:
/* 0040 2f70726f632f74687265 */     .asciz  "/proc/thread-self/exe"
/* 004a 61642d73656c662f6578 */
/* 0054 6500                 */
                                cmdline_path:
/* 0056 2f70726f632f74687265 */     .asciz  "/proc/thread-self/cmdline"
/* 0060 61642d73656c662f636d */
/* 006a 646c696e6500         */
                                cpuinfo_path:
/* 0070 2f70726f632f63707569 */     .asciz  "/proc/cpuinfo"
/* 007a 6e666f00             */

                                start:
/* 007e 5d                   */     pop     rbp                     # rbp = texts, from here to the end
/* 007f 4881ec00100000       */     sub     rsp, 4096               # the buffer
/* 0086 4989e4               */     mov     r12, rsp                # r12 = buffer

/* 0089 41c684240401000000   */     mov     byte ptr [r12+260], 0   # an empty word, should uname fail
/* 0092 4c89e7               */     mov     rdi, r12
/* 0095 b83f000000           */     mov     eax, 63                 # uname(buffer)
/* 009a 0f05                 */     syscall
/* 009c 488d7500             */     lea     rsi, [rbp+(machine-texts)]
/* 00a0 e80e010000           */     call    say
/* 00a5 498db42404010000     */     lea     rsi, [r12+260]          # machine is the fifth field of 65 bytes
/* 00ad e801010000           */     call    say

/* 00b2 488d7509             */     lea     rsi, [rbp+(exe-texts)]
/* 00b6 e8f8000000           */     call    say
/* 00bb 488d7d3b             */     lea     rdi, [rbp+(exe_path-texts)]
/* 00bf 4c89e6               */     mov     rsi, r12
/* 00c2 ba00100000           */     mov     edx, 4096
/* 00c7 b859000000           */     mov     eax, 89                 # readlink(path, buffer, 4096)
/* 00cc 0f05                 */     syscall
/* 00ce e8d4000000           */     call    put

/* 00d3 488d750f             */     lea     rsi, [rbp+(cmdline-texts)]
/* 00d7 e8d7000000           */     call    say
/* 00dc 488d7d51             */     lea     rdi, [rbp+(cmdline_path-texts)]
/* 00e0 e8ab000000           */     call    show

/* 00e5 b800000080           */     mov     eax, 0x80000000         # CPUID: how far do the extended leaves go?
/* 00ea 0fa2                 */     cpuid
/* 00ec 3d04000080           */     cmp     eax, 0x80000004
/* 00f1 7239                 */     jb      features
/* 00f3 4c89e7               */     mov     rdi, r12
/* 00f6 be02000080           */     mov     esi, 0x80000002         # three times 16 letters: the CPU's name
                                brand:
/* 00fb 89f0                 */     mov     eax, esi
/* 00fd 0fa2                 */     cpuid
/* 00ff 8907                 */     mov     [rdi], eax
/* 0101 895f04               */     mov     [rdi+4], ebx
/* 0104 894f08               */     mov     [rdi+8], ecx
/* 0107 89570c               */     mov     [rdi+12], edx
/* 010a 4883c710             */     add     rdi, 16
/* 010e ffc6                 */     inc     esi
/* 0110 81fe04000080         */     cmp     esi, 0x80000004
/* 0116 76e3                 */     jbe     brand
/* 0118 c60700               */     mov     byte ptr [rdi], 0
/* 011b 488d7519             */     lea     rsi, [rbp+(cpu-texts)]
/* 011f e88f000000           */     call    say
/* 0124 4c89e6               */     mov     rsi, r12
/* 0127 e887000000           */     call    say

                                features:
/* 012c 488d751f             */     lea     rsi, [rbp+(flags-texts)]
/* 0130 e87e000000           */     call    say
/* 0135 b801000000           */     mov     eax, 1
/* 013a 0fa2                 */     cpuid
/* 013c 0fbae11c             */     bt      ecx, 28                 # leaf 1, ECX bit 28: AVX
/* 0140 7309                 */     jnc     no_avx
/* 0142 488d7526             */     lea     rsi, [rbp+(avx-texts)]
/* 0146 e868000000           */     call    say
                                no_avx:
/* 014b 31c0                 */     xor     eax, eax                # CPUID: the highest basic leaf
/* 014d 0fa2                 */     cpuid
/* 014f 83f807               */     cmp     eax, 7
/* 0152 7218                 */     jb      no_avx2
/* 0154 b807000000           */     mov     eax, 7
/* 0159 31c9                 */     xor     ecx, ecx
/* 015b 0fa2                 */     cpuid
/* 015d 0fbae305             */     bt      ebx, 5                  # leaf 7.0, EBX bit 5: AVX2
/* 0161 7309                 */     jnc     no_avx2
/* 0163 488d752b             */     lea     rsi, [rbp+(avx2-texts)]
/* 0167 e847000000           */     call    say
                                no_avx2:

/* 016c 488d7531             */     lea     rsi, [rbp+(cpuinfo-texts)]
/* 0170 e83e000000           */     call    say
/* 0175 488d7d6b             */     lea     rdi, [rbp+(cpuinfo_path-texts)]
/* 0179 e812000000           */     call    show
/* 017e 488d7539             */     lea     rsi, [rbp+(cpuinfo-texts)+8] # its last letter: a new line
/* 0182 e82c000000           */     call    say

/* 0187 31ff                 */     xor     edi, edi
/* 0189 b83c000000           */     mov     eax, 60                 # exit(0)
/* 018e 0f05                 */     syscall

                                show:                               # the first 4096 bytes of the file named at rdi
/* 0190 31f6                 */     xor     esi, esi
/* 0192 b802000000           */     mov     eax, 2                  # open(path, O_RDONLY)
/* 0197 0f05                 */     syscall
/* 0199 89c7                 */     mov     edi, eax                # a failed open makes the read fail too
/* 019b 4c89e6               */     mov     rsi, r12
/* 019e ba00100000           */     mov     edx, 4096
/* 01a3 31c0                 */     xor     eax, eax                # read(file, buffer, 4096)
/* 01a5 0f05                 */     syscall
                                put:                                # rax bytes of the buffer, none on error
/* 01a7 4c89e6               */     mov     rsi, r12
/* 01aa 4889c2               */     mov     rdx, rax
/* 01ad 4885d2               */     test    rdx, rdx
/* 01b0 7f0f                 */     jg      write
/* 01b2 c3                   */     ret
                                say:                                # the text at rsi, which ends in a zero
/* 01b3 31d2                 */     xor     edx, edx
/* 01b5 48ffca               */     dec     rdx
                                length:
/* 01b8 48ffc2               */     inc     rdx
/* 01bb 803c1600             */     cmp     byte ptr [rsi+rdx], 0
/* 01bf 75f7                 */     jne     length
                                write:
/* 01c1 bf01000000           */     mov     edi, 1
/* 01c6 b801000000           */     mov     eax, 1                  # write(1, text, length)
/* 01cb 0f05                 */     syscall
/* 01cd c3                   */     ret
