/*
 * The probe for linux/386: what it prints stands in ProbeReport.java.
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
/* 007e 5d                   */     pop     ebp                     # ebp = texts, from here to the end
/* 007f 81ec00100000         */     sub     esp, 4096
/* 0085 89e7                 */     mov     edi, esp                # edi = buffer, from here to the end

/* 0087 c6870401000000       */     mov     byte ptr [edi+260], 0   # an empty word, should uname fail
/* 008e 89fb                 */     mov     ebx, edi
/* 0090 b87a000000           */     mov     eax, 122                # uname(buffer)
/* 0095 cd80                 */     int     0x80
/* 0097 8d4d00               */     lea     ecx, [ebp+(machine-texts)]
/* 009a e8fc000000           */     call    say
/* 009f 8d8f04010000         */     lea     ecx, [edi+260]          # machine is the fifth field of 65 bytes
/* 00a5 e8f1000000           */     call    say

/* 00aa 8d4d09               */     lea     ecx, [ebp+(exe-texts)]
/* 00ad e8e9000000           */     call    say
/* 00b2 8d5d3b               */     lea     ebx, [ebp+(exe_path-texts)]
/* 00b5 89f9                 */     mov     ecx, edi
/* 00b7 ba00100000           */     mov     edx, 4096
/* 00bc b855000000           */     mov     eax, 85                 # readlink(path, buffer, 4096)
/* 00c1 cd80                 */     int     0x80
/* 00c3 e8ca000000           */     call    put

/* 00c8 8d4d0f               */     lea     ecx, [ebp+(cmdline-texts)]
/* 00cb e8cb000000           */     call    say
/* 00d0 8d5d51               */     lea     ebx, [ebp+(cmdline_path-texts)]
/* 00d3 e8a1000000           */     call    show

/* 00d8 b800000080           */     mov     eax, 0x80000000         # CPUID: how far do the extended leaves go?
/* 00dd 0fa2                 */     cpuid
/* 00df 3d04000080           */     cmp     eax, 0x80000004
/* 00e4 7235                 */     jb      features
/* 00e6 be02000080           */     mov     esi, 0x80000002         # three times 16 letters: the CPU's name
                                brand:
/* 00eb 89f0                 */     mov     eax, esi
/* 00ed 0fa2                 */     cpuid
/* 00ef 8907                 */     mov     [edi], eax
/* 00f1 895f04               */     mov     [edi+4], ebx
/* 00f4 894f08               */     mov     [edi+8], ecx
/* 00f7 89570c               */     mov     [edi+12], edx
/* 00fa 83c710               */     add     edi, 16
/* 00fd 46                   */     inc     esi
/* 00fe 81fe04000080         */     cmp     esi, 0x80000004
/* 0104 76e5                 */     jbe     brand
/* 0106 c60700               */     mov     byte ptr [edi], 0
/* 0109 83ef30               */     sub     edi, 48                 # back to the start of the buffer
/* 010c 8d4d19               */     lea     ecx, [ebp+(cpu-texts)]
/* 010f e887000000           */     call    say
/* 0114 89f9                 */     mov     ecx, edi
/* 0116 e880000000           */     call    say

                                features:
/* 011b 8d4d1f               */     lea     ecx, [ebp+(flags-texts)]
/* 011e e878000000           */     call    say
/* 0123 b801000000           */     mov     eax, 1
/* 0128 0fa2                 */     cpuid
/* 012a 0fbae11c             */     bt      ecx, 28                 # leaf 1, ECX bit 28: AVX
/* 012e 7308                 */     jnc     no_avx
/* 0130 8d4d26               */     lea     ecx, [ebp+(avx-texts)]
/* 0133 e863000000           */     call    say
                                no_avx:
/* 0138 31c0                 */     xor     eax, eax                # CPUID: the highest basic leaf
/* 013a 0fa2                 */     cpuid
/* 013c 83f807               */     cmp     eax, 7
/* 013f 7217                 */     jb      no_avx2
/* 0141 b807000000           */     mov     eax, 7
/* 0146 31c9                 */     xor     ecx, ecx
/* 0148 0fa2                 */     cpuid
/* 014a 0fbae305             */     bt      ebx, 5                  # leaf 7.0, EBX bit 5: AVX2
/* 014e 7308                 */     jnc     no_avx2
/* 0150 8d4d2b               */     lea     ecx, [ebp+(avx2-texts)]
/* 0153 e843000000           */     call    say
                                no_avx2:

/* 0158 8d4d31               */     lea     ecx, [ebp+(cpuinfo-texts)]
/* 015b e83b000000           */     call    say
/* 0160 8d5d6b               */     lea     ebx, [ebp+(cpuinfo_path-texts)]
/* 0163 e811000000           */     call    show
/* 0168 8d4d39               */     lea     ecx, [ebp+(cpuinfo-texts)+8] # its last letter: a new line
/* 016b e82b000000           */     call    say

/* 0170 31db                 */     xor     ebx, ebx
/* 0172 b801000000           */     mov     eax, 1                  # exit(0)
/* 0177 cd80                 */     int     0x80

                                show:                               # the first 4096 bytes of the file named at ebx
/* 0179 31c9                 */     xor     ecx, ecx
/* 017b b805000000           */     mov     eax, 5                  # open(path, O_RDONLY)
/* 0180 cd80                 */     int     0x80
/* 0182 89c3                 */     mov     ebx, eax                # a failed open makes the read fail too
/* 0184 89f9                 */     mov     ecx, edi
/* 0186 ba00100000           */     mov     edx, 4096
/* 018b b803000000           */     mov     eax, 3                  # read(file, buffer, 4096)
/* 0190 cd80                 */     int     0x80
                                put:                                # eax bytes of the buffer, none on error
/* 0192 89f9                 */     mov     ecx, edi
/* 0194 89c2                 */     mov     edx, eax
/* 0196 85d2                 */     test    edx, edx
/* 0198 7f0b                 */     jg      write
/* 019a c3                   */     ret
                                say:                                # the text at ecx, which ends in a zero
/* 019b 31d2                 */     xor     edx, edx
/* 019d 4a                   */     dec     edx
                                length:
/* 019e 42                   */     inc     edx
/* 019f 803c1100             */     cmp     byte ptr [ecx+edx], 0
/* 01a3 75f9                 */     jne     length
                                write:
/* 01a5 bb01000000           */     mov     ebx, 1
/* 01aa b804000000           */     mov     eax, 4                  # write(1, text, length)
/* 01af cd80                 */     int     0x80
/* 01b1 c3                   */     ret
