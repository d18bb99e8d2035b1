CREATE TABLE "audit_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"officer" bigint,
	"who" text NOT NULL,
	"act" text NOT NULL,
	"code" text,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"dossier" bigint PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"phone" text NOT NULL,
	"address" jsonb NOT NULL,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"fee" integer,
	"sent_at" timestamp (3) with time zone,
	"tracking" text
);
--> statement-breakpoint
CREATE TABLE "officers" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"issuer" text,
	"subject" text,
	"username" text,
	"password" text,
	"roles" jsonb NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "officers_username_unique" UNIQUE("username"),
	CONSTRAINT "officers_identity" UNIQUE("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "one_time_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"hash" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"sent" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_numbers" (
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "paper_numbers_kind_year_pk" PRIMARY KEY("kind","year")
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"dossier" bigint NOT NULL,
	"step" bigint,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"sheet" jsonb NOT NULL,
	CONSTRAINT "papers_number" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"dossier" bigint NOT NULL,
	"amount" integer NOT NULL,
	"reason" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"reference" text,
	CONSTRAINT "payments_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"dossier" bigint PRIMARY KEY NOT NULL,
	"score" text NOT NULL,
	"criteria" jsonb,
	"comment" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"key" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"answer" json,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"officer" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supplements" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"dossier" bigint NOT NULL,
	"request" bigint NOT NULL,
	"answers" jsonb NOT NULL,
	"documents" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dossier_steps" ADD COLUMN "officer" bigint;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "applicant" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "applicant_folded" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "next_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "error" text;--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "result_name" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_step_dossier_steps_id_fk" FOREIGN KEY ("step") REFERENCES "public"."dossier_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_officer_officers_id_fk" FOREIGN KEY ("officer") REFERENCES "public"."officers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplements" ADD CONSTRAINT "supplements_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplements" ADD CONSTRAINT "supplements_request_dossier_steps_id_fk" FOREIGN KEY ("request") REFERENCES "public"."dossier_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_code" ON "audit_log" USING btree ("code");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "one_time_codes_expiry" ON "one_time_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "papers_dossier" ON "papers" USING btree ("dossier");--> statement-breakpoint
CREATE INDEX "payments_dossier" ON "payments" USING btree ("dossier");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "supplements_dossier" ON "supplements" USING btree ("dossier");--> statement-breakpoint
ALTER TABLE "dossier_steps" ADD CONSTRAINT "dossier_steps_officer_officers_id_fk" FOREIGN KEY ("officer") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossiers_queue" ON "dossiers" USING btree ("status","appointment","id");--> statement-breakpoint
CREATE INDEX "dossiers_procedure" ON "dossiers" USING btree ("procedure","status");--> statement-breakpoint
CREATE INDEX "dossiers_phone" ON "dossiers" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "dossiers_changed" ON "dossiers" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "dossiers_applicant" ON "dossiers" USING gin (to_tsvector('simple', "applicant_folded"));--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("next_at") WHERE "outbox"."next_at" is not null;--> statement-breakpoint
CREATE FUNCTION audit_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'audit_log is append-only';
END
$$;--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_log" FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only();
