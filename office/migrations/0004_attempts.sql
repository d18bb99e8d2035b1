-- Every look-up counts an attempt and takes it back: two commits that need not wait for the disk. After a crash of the
-- database the counts begin anew, which nobody outside can bring about.
ALTER TABLE "look_ups" SET UNLOGGED;
