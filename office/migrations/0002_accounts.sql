CREATE TABLE "sign_ins" (
	"name" text PRIMARY KEY NOT NULL,
	"wrong" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applicant_names" (
	"dossier" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
DROP INDEX "dossiers_procedure";--> statement-breakpoint
DROP INDEX "dossiers_applicant";--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "must_change" boolean DEFAULT false NOT NULL;--> statement-breakpoint
DELETE FROM "sessions";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "seen_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "applicant_names" ADD CONSTRAINT "applicant_names_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_ins_until" ON "sign_ins" USING btree ("until");--> statement-breakpoint
CREATE INDEX "applicant_names_words" ON "applicant_names" USING gin ("words");--> statement-breakpoint
CREATE INDEX "dossiers_received" ON "dossiers" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "dossiers_procedure_queue" ON "dossiers" USING btree ("procedure","status","appointment","id");--> statement-breakpoint
CREATE INDEX "dossiers_procedure_received" ON "dossiers" USING btree ("procedure","status","id");--> statement-breakpoint
CREATE INDEX "sessions_officer" ON "sessions" USING btree ("officer");--> statement-breakpoint
INSERT INTO "applicant_names" SELECT "id", to_tsvector('simple', "applicant_folded") FROM "dossiers";--> statement-breakpoint
ALTER TABLE "dossiers" DROP COLUMN "applicant_folded";