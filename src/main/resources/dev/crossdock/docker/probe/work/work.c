/*
 * The workloads that emulation is measured with, the same on every architecture: a program without a
 * library. src/lab/probe/compile makes ARCH.txt beside this file of it, which is what the application
 * reads: so a build needs no compiler.
 *
 * It prints a line for each workload, its name and the microseconds that it took:
 *
 *     computing 10482
 *     memory 9120
 *     starting 8233
 *     files 5310
 *
 * and ends with 0; or with the number of the workload that could not be done, from 1.
 */

typedef unsigned int u32;

#define UNUSED 0L

/* --- What differs from CPU to CPU: a system call, and the first instruction ---------------------- */

#if defined(__x86_64__)
enum { READ = 0, WRITE = 1, CLOSE = 3, CLONE = 56, EXECVE = 59, EXIT = 60, WAIT4 = 61,
       GETDENTS64 = 217, CLOCK_GETTIME = 228, OPENAT = 257, MKDIRAT = 258 };
__asm__(".section .start,\"ax\"\n.globl _start\n_start: mov %rsp,%rdi\n and $-16,%rsp\n call work\n");
static long call(long n, long a, long b, long c, long d) {
    long r;
    register long r10 __asm__("r10") = d, r8 __asm__("r8") = UNUSED;
    __asm__ volatile("syscall" : "=a"(r) : "a"(n), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
                     : "rcx", "r11", "memory");
    return r;
}
#elif defined(__i386__)
enum { READ = 3, WRITE = 4, CLOSE = 6, CLONE = 120, EXECVE = 11, EXIT = 1, WAIT4 = 114,
       GETDENTS64 = 220, CLOCK_GETTIME = 265, OPENAT = 295, MKDIRAT = 296 };
__asm__(".section .start,\"ax\"\n.globl _start\n_start: mov %esp,%eax\n and $-16,%esp\n sub $12,%esp\n"
        " push %eax\n call work\n");
static long call(long n, long a, long b, long c, long d) {
    long r;
    __asm__ volatile("int $0x80" : "=a"(r) : "a"(n), "b"(a), "c"(b), "d"(c), "S"(d), "D"(UNUSED)
                     : "memory");
    return r;
}
#elif defined(__aarch64__) || defined(__riscv)
enum { READ = 63, WRITE = 64, CLOSE = 57, CLONE = 220, EXECVE = 221, EXIT = 93, WAIT4 = 260,
       GETDENTS64 = 61, CLOCK_GETTIME = 113, OPENAT = 56, MKDIRAT = 34 };
#if defined(__riscv)
__asm__(".section .start,\"ax\"\n.globl _start\n_start: mv a0,sp\n call work\n");
#define NUMBER "a7"
#define ARG(i) "a" #i
#define TRAP "ecall"
#else
__asm__(".section .start,\"ax\"\n.globl _start\n_start: mov x0,sp\n bl work\n");
#define NUMBER "x8"
#define ARG(i) "x" #i
#define TRAP "svc #0"
#endif
static long call(long n, long a, long b, long c, long d) {
    register long number __asm__(NUMBER) = n;
    register long r0 __asm__(ARG(0)) = a, r1 __asm__(ARG(1)) = b, r2 __asm__(ARG(2)) = c,
                  r3 __asm__(ARG(3)) = d, r4 __asm__(ARG(4)) = UNUSED;
    __asm__ volatile(TRAP : "+r"(r0) : "r"(number), "r"(r1), "r"(r2), "r"(r3), "r"(r4) : "memory");
    return r0;
}
#elif defined(__arm__)
enum { READ = 3, WRITE = 4, CLOSE = 6, CLONE = 120, EXECVE = 11, EXIT = 1, WAIT4 = 114,
       GETDENTS64 = 217, CLOCK_GETTIME = 263, OPENAT = 322, MKDIRAT = 323 };
__asm__(".section .start,\"ax\"\n.globl _start\n_start: mov r0,sp\n bl work\n");
static long call(long n, long a, long b, long c, long d) {
    register long number __asm__("r7") = n;
    register long r0 __asm__("r0") = a, r1 __asm__("r1") = b, r2 __asm__("r2") = c,
                  r3 __asm__("r3") = d, r4 __asm__("r4") = UNUSED;
    __asm__ volatile("svc #0" : "+r"(r0) : "r"(number), "r"(r1), "r"(r2), "r"(r3), "r"(r4) : "memory");
    return r0;
}
#elif defined(__s390x__)
enum { READ = 3, WRITE = 4, CLOSE = 6, CLONE = 120, EXECVE = 11, EXIT = 1, WAIT4 = 114,
       GETDENTS64 = 220, CLOCK_GETTIME = 260, OPENAT = 288, MKDIRAT = 289 };
__asm__(".section .start,\"ax\"\n.globl _start\n_start: lgr %r2,%r15\n aghi %r15,-160\n"
        " brasl %r14,work\n");
static long call(long n, long a, long b, long c, long d) {
    register long number __asm__("1") = n;
    register long r2 __asm__("2") = a, r3 __asm__("3") = b, r4 __asm__("4") = c, r5 __asm__("5") = d,
                  r6 __asm__("6") = UNUSED;
    __asm__ volatile("svc 0" : "+d"(r2) : "d"(number), "d"(r3), "d"(r4), "d"(r5), "d"(r6)
                     : "memory", "cc");
    return r2;
}
#elif defined(__powerpc64__)
enum { READ = 3, WRITE = 4, CLOSE = 6, CLONE = 120, EXECVE = 11, EXIT = 1, WAIT4 = 114,
       GETDENTS64 = 202, CLOCK_GETTIME = 246, OPENAT = 286, MKDIRAT = 287 };
__asm__(".section .start,\"ax\"\n.globl _start\n_start: lis 2,.TOC.@ha\n addi 2,2,.TOC.@l\n mr 3,1\n"
        " stdu 1,-64(1)\n bl work\n");
static long call(long n, long a, long b, long c, long d) {
    register long r0 __asm__("r0") = n, r3 __asm__("r3") = a, r4 __asm__("r4") = b,
                  r5 __asm__("r5") = c, r6 __asm__("r6") = d, r7 __asm__("r7") = UNUSED;
    __asm__ volatile("sc\n bns+ 1f\n neg 3,3\n 1:"
                     : "+r"(r0), "+r"(r3), "+r"(r4), "+r"(r5), "+r"(r6), "+r"(r7)
                     :
                     : "r8", "r9", "r10", "r11", "r12", "cr0", "ctr", "memory");
    return r3;
}
#else
#error "no workloads for this CPU"
#endif

/* --- Small things -------------------------------------------------------------------------------- */

enum { HERE = -100, MAKE = 0101, CHILD_ENDED = 17, MONOTONIC = 1, OUT = 1 };

/* These are other numbers on ARM and PowerPC: the kernel's arch/…/include/uapi/asm/fcntl.h. */
#if defined(__arm__) || defined(__aarch64__) || defined(__powerpc64__)
#define FOLDER 040000
#else
#define FOLDER 0200000
#endif

static void end(int code) {
    for (;;) call(EXIT, code, 0, 0, 0);
}

static long now(void) {
    long time[2];
    call(CLOCK_GETTIME, MONOTONIC, (long)time, 0, 0);
    return (time[0] & 0x3ff) * 1000000 + time[1] / 1000; /* a 32-bit CPU counts no further */
}

static long since(long start) {
    long passed = now() - start;
    return passed < 0 ? passed + 0x400 * 1000000L : passed;
}

static void say(const char *name, long micros) {
    char line[40];
    int at = 39, n = 0;
    line[at] = '\n';
    do {
        line[--at] = '0' + micros % 10;
        micros /= 10;
    } while (micros > 0);
    line[--at] = ' ';
    while (name[n]) n++;
    while (n > 0) line[--at] = name[--n];
    call(WRITE, OUT, (long)(line + at), 40 - at, 0);
}

/* --- The workloads ------------------------------------------------------------------------------- */

/* What no compiler can leave out: somebody might look at it. */
static void keep(u32 value) {
    __asm__ volatile("" : : "r"(value));
}

/* Shifts, multiplies and branches that depend on the data. */
static void computing(void) {
    u32 x = 2463534242u, sum = 0;
    for (int i = 0; i < 2000000; i++) {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        if (x & 1) sum += x * 2654435761u;
        else sum ^= x + i;
    }
    keep(sum);
}

/* Reads and writes a megabyte, in order and out of order. */
enum { WORDS = 262144 };

static void memory(volatile u32 *words) {
    u32 at = 1, sum = 0;
    for (int pass = 0; pass < 6; pass++) {
        for (int i = 0; i < WORDS; i++) words[i] = words[i] + i;
        for (int i = 0; i < WORDS / 4; i++) {
            at = at * 1664525u + 1013904223u;
            sum += words[at >> 14];
        }
    }
    keep(sum);
}

/* Starts this program twenty times, and each time waits for its end. */
static int starting(char *self) {
    char quit[2] = {'-', 0};
    char *arguments[3] = {self, quit, 0};
    char *environment[1] = {0};
    for (int i = 0; i < 20; i++) {
#if defined(__s390x__)
        long child = call(CLONE, 0, CHILD_ENDED, 0, 0);
#else
        long child = call(CLONE, CHILD_ENDED, 0, 0, 0);
#endif
        int status = 0;
        if (child == 0) {
            call(EXECVE, (long)self, (long)arguments, (long)environment, 0);
            end(1);
        }
        if (child < 0 || call(WAIT4, child, (long)&status, 0, 0) != child || status != 0) return 0;
    }
    return 1;
}

enum { FOLDERS = 8, FILES = 32 };

/* The path of a folder, "w0", or of a file in it, "w0/a0". */
static void path(char *into, int folder, int file) {
    *into++ = 'w';
    *into++ = '0' + folder;
    if (file >= 0) {
        *into++ = '/';
        *into++ = 'a' + file / 10;
        *into++ = '0' + file % 10;
    }
    *into = 0;
}

static int write_files(void) {
    char name[8];
    for (int folder = 0; folder < FOLDERS; folder++) {
        path(name, folder, -1);
        call(MKDIRAT, HERE, (long)name, 0755, 0); /* it is there when this runs a second time */
        for (int file = 0; file < FILES; file++) {
            path(name, folder, file);
            long opened = call(OPENAT, HERE, (long)name, MAKE, 0644);
            if (opened < 0 || call(WRITE, opened, (long)name, 5, 0) != 5) return 0;
            call(CLOSE, opened, 0, 0, 0);
        }
    }
    return 1;
}

/* Lists each folder, opens each file in it and reads it; four times. */
static int files(void) {
    char name[8], bytes[2048];
    int seen = 0;
    for (int pass = 0; pass < 4; pass++) {
        for (int folder = 0; folder < FOLDERS; folder++) {
            path(name, folder, -1);
            long listed = call(OPENAT, HERE, (long)name, FOLDER, 0);
            if (listed < 0) return 0;
            while (call(GETDENTS64, listed, (long)bytes, sizeof bytes, 0) > 0) seen++;
            call(CLOSE, listed, 0, 0, 0);
            for (int file = 0; file < FILES; file++) {
                path(name, folder, file);
                long opened = call(OPENAT, HERE, (long)name, 0, 0);
                if (call(READ, opened, (long)bytes, sizeof bytes, 0) != 5) return 0;
                call(CLOSE, opened, 0, 0, 0);
            }
        }
    }
    return seen > 0;
}

/* stack: the number of arguments, then the arguments, as the kernel leaves them. */
__attribute__((used)) void work(long *stack) {
    volatile u32 words[WORDS];
    char *self = (char *)stack[1];
    long start;
    if (stack[0] > 1) end(0); /* one of the twenty */

    start = now();
    computing();
    say("computing", since(start));

    for (int i = 0; i < WORDS; i++) words[i] = i; /* the first touch is the kernel's work */
    start = now();
    memory(words);
    say("memory", since(start));

    start = now();
    if (!starting(self)) end(3);
    say("starting", since(start));

    if (!write_files()) end(4);
    start = now();
    if (!files()) end(4);
    say("files", since(start));
    end(0);
}
