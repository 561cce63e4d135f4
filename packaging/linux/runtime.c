/*
 * The front part of the AppImage: mounts the squashfs image that is appended to this file and starts AppRun in it. A type 2 AppImage as
 * the AppImage specification has it (https://github.com/AppImage/AppImageSpec), without the parts that need a library of the AppImage
 * project: built by appimage.sh from Debian's libsquashfuse and libfuse3 alone, linked statically, so that it runs on any Linux of its
 * processor. FUSE needs the system's fusermount3; without it the program still runs with --appimage-extract-and-run.
 */
#define _GNU_SOURCE
#define FUSE_USE_VERSION 32
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <squashfuse/ll.h>
#include <squashfuse/squashfuse.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char NO_FUSE[] =
    "digitpad: this AppImage could not be mounted. Install fuse3, or start it with --appimage-extract-and-run.\n";

static void die(const char *what) {
    fprintf(stderr, "digitpad: %s: %s\n", what, strerror(errno));
    exit(127);
}

/* Where this program ends and the image begins. */
static size_t image_offset(const char *self) {
    Elf64_Ehdr header;
    int file = open(self, O_RDONLY | O_CLOEXEC);
    if (file < 0 || read(file, &header, sizeof header) != sizeof header) die(self);
    close(file);
    return header.e_shoff + (size_t)header.e_shnum * header.e_shentsize;
}

/* --- mounting */

static sqfs_ll_chan channel;
static char mount_point[PATH_MAX];
static int alive[2];

/* The program and whatever it started hold the other end: when the last of them is gone, the image is let go. */
static void *await_end(void *unused) {
    char byte;
    while (read(alive[0], &byte, 1) < 0 && errno == EINTR) continue;
    sqfs_ll_unmount(&channel, mount_point);
    rmdir(mount_point);
    _exit(0);
    return unused;
}

static void serve(const char *self, size_t offset, int ready) {
    static struct fuse_lowlevel_ops operations;
    operations.getattr = sqfs_ll_op_getattr;
    operations.opendir = sqfs_ll_op_opendir;
    operations.releasedir = sqfs_ll_op_releasedir;
    operations.readdir = sqfs_ll_op_readdir;
    operations.lookup = sqfs_ll_op_lookup;
    operations.open = sqfs_ll_op_open;
    operations.create = sqfs_ll_op_create;
    operations.release = sqfs_ll_op_release;
    operations.read = sqfs_ll_op_read;
    operations.readlink = sqfs_ll_op_readlink;
    operations.forget = sqfs_ll_op_forget;
    operations.statfs = stfs_ll_op_statfs;

    setsid();
    signal(SIGHUP, SIG_IGN);
    sqfs_ll *image = sqfs_ll_open(self, offset);
    char *words[] = {"digitpad", "-o", "ro,nodev,nosuid,subtype=digitpad"};
    struct fuse_args arguments = FUSE_ARGS_INIT(3, words);
    if (image == NULL || sqfs_ll_mount(&channel, mount_point, &arguments, &operations, sizeof operations, image) != SQFS_OK) {
        rmdir(mount_point);
        _exit(1);
    }
    pthread_t waiting;
    if (pthread_create(&waiting, NULL, await_end, NULL) != 0 || write(ready, "1", 1) != 1) {
        sqfs_ll_unmount(&channel, mount_point);
        rmdir(mount_point);
        _exit(1);
    }
    close(ready);
    fuse_session_loop(channel.session);
    /* Unmounted from outside, or by await_end, which ends the process. */
    pause();
}

static void mount_image(const char *self, size_t offset) {
    const char *folder = getenv("TMPDIR");
    snprintf(mount_point, sizeof mount_point, "%s/.mount_digitpad-XXXXXX", folder != NULL && *folder == '/' ? folder : "/tmp");
    int ready[2];
    if (mkdtemp(mount_point) == NULL) die(mount_point);
    if (pipe(alive) < 0 || pipe2(ready, O_CLOEXEC) < 0) die("pipe");
    pid_t server = fork();
    if (server < 0) die("fork");
    if (server == 0) {
        /* Twice, so that the program has no child it did not start. */
        if (fork() != 0) _exit(0);
        close(alive[1]);
        close(ready[0]);
        serve(self, offset, ready[1]);
    }
    waitpid(server, NULL, 0);
    close(alive[0]);
    close(ready[1]);
    char byte;
    if (read(ready[0], &byte, 1) != 1) {
        fputs(NO_FUSE, stderr);
        exit(127);
    }
    close(ready[0]);
}

/* --- extracting */

static void extract_file(sqfs *image, sqfs_inode *inode, const char *path, mode_t mode) {
    static char block[1 << 20];
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode & 0777);
    if (file < 0) die(path);
    for (sqfs_off_t at = 0; at < (sqfs_off_t)inode->xtra.reg.file_size;) {
        sqfs_off_t length = sizeof block;
        if (sqfs_read_range(image, inode, at, &length, block) != SQFS_OK || length <= 0) die(path);
        if (write(file, block, length) != length) die(path);
        at += length;
    }
    close(file);
}

static void extract(const char *self, size_t offset, const char *folder) {
    sqfs image;
    sqfs_traverse at;
    int file = open(self, O_RDONLY | O_CLOEXEC);
    if (file < 0) die(self);
    if (sqfs_init(&image, file, offset) != SQFS_OK) die("image");
    if (sqfs_traverse_open(&at, &image, sqfs_inode_root(&image)) != SQFS_OK) die("image");
    if (mkdir(folder, 0755) < 0 && errno != EEXIST) die(folder);
    sqfs_err fault = SQFS_OK;
    while (sqfs_traverse_next(&at, &fault)) {
        char path[PATH_MAX];
        sqfs_inode inode;
        if (at.dir_end) continue;
        snprintf(path, sizeof path, "%s/%s", folder, at.path);
        if (sqfs_inode_get(&image, &inode, sqfs_dentry_inode(&at.entry)) != SQFS_OK) die(path);
        mode_t mode = inode.base.mode;
        if (S_ISDIR(mode)) {
            if (mkdir(path, 0755) < 0 && errno != EEXIST) die(path);
        } else if (S_ISREG(mode)) {
            extract_file(&image, &inode, path, mode);
        } else if (S_ISLNK(mode)) {
            char target[PATH_MAX];
            size_t size = sizeof target;
            if (sqfs_readlink(&image, &inode, target, &size) != SQFS_OK) die(path);
            unlink(path);
            if (symlink(target, path) < 0) die(path);
        }
    }
    if (fault != SQFS_OK) die("image");
    sqfs_traverse_close(&at);
    close(file);
}

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *where) {
    (void)about, (void)type, (void)where;
    return remove(path);
}

/* --- starting */

static void start(const char *folder, char **arguments) {
    char program[PATH_MAX];
    snprintf(program, sizeof program, "%s/AppRun", folder);
    setenv("APPDIR", folder, 1);
    arguments[0] = program;
    execv(program, arguments);
    die(program);
}

static int extract_and_run(const char *self, size_t offset, char **arguments) {
    char folder[] = "/tmp/digitpad-XXXXXX";
    if (mkdtemp(folder) == NULL) die(folder);
    extract(self, offset, folder);
    pid_t program = fork();
    if (program < 0) die("fork");
    if (program == 0) start(folder, arguments);
    int status = 0;
    waitpid(program, &status, 0);
    nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int count, char **arguments) {
    char self[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length < 0) die("/proc/self/exe");
    self[length] = '\0';
    size_t offset = image_offset(self);
    const char *first = count > 1 ? arguments[1] : "";

    if (strcmp(first, "--appimage-offset") == 0) {
        printf("%zu\n", offset);
        return 0;
    }
    if (strcmp(first, "--appimage-extract") == 0) {
        extract(self, offset, "squashfs-root");
        return 0;
    }
    if (strcmp(first, "--appimage-help") == 0) {
        puts("--appimage-extract          unpack into squashfs-root\n"
             "--appimage-extract-and-run  unpack into a temporary folder, run, delete it: needs no FUSE\n"
             "--appimage-mount            mount until Ctrl-C\n"
             "--appimage-offset           where the squashfs image begins in this file\n"
             "Anything else goes to the program.");
        return 0;
    }
    setenv("APPIMAGE", self, 1);
    setenv("ARGV0", arguments[0], 1);
    if (strcmp(first, "--appimage-extract-and-run") == 0) {
        return extract_and_run(self, offset, arguments + 1);
    }
    if (getenv("APPIMAGE_EXTRACT_AND_RUN") != NULL) {
        return extract_and_run(self, offset, arguments);
    }
    mount_image(self, offset);
    if (strcmp(first, "--appimage-mount") == 0) {
        puts(mount_point);
        fflush(stdout);
        pause();
        return 0;
    }
    start(mount_point, arguments);
}
