#!/usr/bin/env bash
# Runs a bootstrap as a Slurm array and compares it, byte for byte, with a single run.
#
#   scripts/slurmCheck.sh [SHARDS] [REPLICATES]        default 4 and 2000
#
# Needs slurm-wlm and munge to be installed, and nothing to be set up: a cluster of one node (this machine) with its own
# keys, ports and files lives in a temporary folder while the script runs. As root, or as a user who may run slurmd.
# RELATA: the command to run, default the built one of this repository.
set -euo pipefail

shards=${1:-4}
replicates=${2:-2000}
root=$(cd "$(dirname "$0")/.." && pwd)
relata=${RELATA:-node $root/dist/cli.js}

for program in munged slurmctld slurmd sbatch squeue scontrol; do
  command -v "$program" > /dev/null || { echo "slurmCheck: $program is not installed (Debian: slurm-wlm, munge)" >&2; exit 2; }
done
if [ -z "${RELATA:-}" ] && [ ! -f "$root/dist/cli.js" ]; then
  echo "slurmCheck: run npm run build first, or set RELATA" >&2
  exit 2
fi

place=$(mktemp -d)
chmod 755 "$place"
mkdir "$place/state" "$place/spool" "$place/work" "$place/munge"
chmod 700 "$place/munge"
pids=()
leave() {
  status=$?
  if [ $status -ne 0 ]; then tail -n 20 "$place"/*.log >&2 || true; fi
  for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done
  wait 2> /dev/null || true
  rm -rf "$place"
}
trap leave EXIT

# 1. Munge: a key of our own behind a socket of our own.
head -c 1024 /dev/urandom > "$place/munge/key"
chmod 400 "$place/munge/key"
munged --foreground --force --key-file "$place/munge/key" --socket "$place/munge.socket" --pid-file "$place/munge/pid" \
  --log-file "$place/munged.log" --seed-file "$place/munge/seed" > "$place/munge.out.log" 2>&1 &
pids+=($!)

# 2. Slurm: one controller, one node.
host=$(hostname -s)
cores=$(nproc)
port=$((20000 + RANDOM % 20000))
cat > "$place/slurm.conf" <<CONF
ClusterName=check
SlurmctldHost=$host(127.0.0.1)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$place/munge.socket
SlurmctldPort=$port
SlurmdPort=$((port + 1))
StateSaveLocation=$place/state
SlurmdSpoolDir=$place/spool
SlurmctldPidFile=$place/slurmctld.pid
SlurmdPidFile=$place/slurmd.pid
SlurmctldLogFile=$place/slurmctld.log
SlurmdLogFile=$place/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,batch_sched_delay=0,bf_interval=1
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$cores State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$place/slurm.conf
for _ in $(seq 50); do [ -S "$place/munge.socket" ] && break; sleep 0.1; done
slurmctld -D -f "$SLURM_CONF" > "$place/slurmctld.out.log" 2>&1 &
pids+=($!)
slurmd -D -f "$SLURM_CONF" -N "$host" > "$place/slurmd.out.log" 2>&1 &
pids+=($!)
for _ in $(seq 100); do
  scontrol show node "$host" 2> /dev/null | grep -q 'State=IDLE' && break
  sleep 0.2
done
scontrol show node "$host" | grep -q 'State=IDLE' || { echo "slurmCheck: the node did not come up" >&2; exit 1; }
echo "$(sinfo --version), node $host with $cores cores"

# 3. The job, the array, and the parts as one.
cd "$place/work"
cat > model.txt <<'MODEL'
visual  =~ x1 + x2 + x3
textual =~ x4 + x5 + x6
textual ~ a*visual
visual  ~ b*ageyr
ab := a*b
MODEL
$relata bootstrap model.txt "$root/test/reference/data/hs1939.csv" --replicates "$replicates" --seed 8 --write-job job.json
cat > array.sh <<ARRAY
#!/usr/bin/env bash
#SBATCH --array=1-$shards
#SBATCH --output=shard-%a.log
exec $relata bootstrap --job job.json --shard "\$SLURM_ARRAY_TASK_ID/$shards" --output "part-\$SLURM_ARRAY_TASK_ID.json"
ARRAY
started=$(date +%s)
sbatch --wait array.sh
echo "array done after $(($(date +%s) - started)) s:"
ls -l part-*.json
$relata merge part-*.json --job job.json --save merged.json --effect 'ageyr -> visual -> textual' > merged.txt
$relata bootstrap --job job.json --save single.json --effect 'ageyr -> visual -> textual' --quiet > single.txt
cmp merged.json single.json
cmp merged.txt single.txt
sha256sum merged.json single.json
tail -n 3 merged.txt
echo "the array and the single run are the same bytes"
