CREATE TABLE "code_days" (
	"day" date PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier_steps" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"dossier" bigint NOT NULL,
	"act" text NOT NULL,
	"actor" text NOT NULL,
	"status" smallint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"note" text,
	"supplement" jsonb
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"procedure" text NOT NULL,
	"procedure_name" jsonb NOT NULL,
	"office" jsonb NOT NULL,
	"catalogue" text NOT NULL,
	"filled_under" text NOT NULL,
	"checked_under" text NOT NULL,
	"submission" jsonb NOT NULL,
	"phone" text NOT NULL,
	"email" text,
	"status" smallint NOT NULL,
	"appointment" timestamp (3) with time zone,
	"delivery" text,
	"bring" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dossiers_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "look_ups" (
	"code" text PRIMARY KEY NOT NULL,
	"wrong" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"dossier" bigint NOT NULL,
	"act" text NOT NULL,
	"channel" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"key" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"receipt" json,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"dossier" bigint,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "used_challenges" (
	"nonce" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dossier_steps" ADD CONSTRAINT "dossier_steps_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossier_steps_dossier" ON "dossier_steps" USING btree ("dossier");--> statement-breakpoint
CREATE INDEX "look_ups_until" ON "look_ups" USING btree ("until");--> statement-breakpoint
CREATE INDEX "outbox_dossier" ON "outbox" USING btree ("dossier");--> statement-breakpoint
CREATE INDEX "uploads_free" ON "uploads" USING btree ("at") WHERE "uploads"."dossier" is null and "uploads"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "used_challenges_expiry" ON "used_challenges" USING btree ("expires_at");